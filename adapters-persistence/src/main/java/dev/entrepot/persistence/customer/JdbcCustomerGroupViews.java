package dev.entrepot.persistence.customer;

import dev.entrepot.application.customer.CustomerGroupViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.persistence.shared.CountedPages;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customer groups as they are shown, from PostgreSQL. */
public final class JdbcCustomerGroupViews implements CustomerGroupViews {

    private final JdbcClient jdbc;
    private final CountedPages<Boolean> counted;

    /** Makes it of what it needs. */
    public JdbcCustomerGroupViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.counted = new CountedPages<>(clock);
    }

    @Override
    public Page<CustomerGroup> list(PageRequest page) {
        List<CustomerGroup> groups = jdbc.sql("select code, name from customer_groups order by code limit ? offset ?")
                .param(page.size())
                .param(page.offset())
                .query((row, number) -> new CustomerGroup(row.getString("code"), row.getString("name")))
                .list();
        return counted.page(
                groups,
                page,
                true,
                () -> jdbc.sql("select count(*) from (select code from customer_groups order by code) counted")
                        .query(Long.class)
                        .single());
    }
}
