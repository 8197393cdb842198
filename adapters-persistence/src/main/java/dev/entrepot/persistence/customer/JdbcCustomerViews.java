package dev.entrepot.persistence.customer;

import dev.entrepot.application.customer.CustomerView;
import dev.entrepot.application.customer.CustomerViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.LoyaltyProgramme;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.persistence.shared.CountedPages;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers as they are shown, from PostgreSQL by one statement, and a second one for their number where the page does not tell it. */
public final class JdbcCustomerViews implements CustomerViews {

    /** With all that tells the tier: there are few tiers. */
    static final String CUSTOMERS = "select " + CustomerColumns.NAMES + """
            , (
                select coalesce(json_agg(json_build_object(
                    'code', t.code, 'name', t.name, 'rank', t.rank, 'from_months', t.from_months)), '[]')
                from customer_tiers t
            ) as tiers, (
                select s.time_zone from stores s where s.id = nullif(current_setting('entrepot.store', true), '')::uuid
            ) as time_zone
            from customers c
            """;

    /** Asked for in order they are counted in the index, which holds far less than the table. */
    private static final String COUNT = "select count(*) from (select id from customers order by id) counted";

    private final JdbcClient jdbc;
    private final PersistenceJson json;
    private final CountedPages<Boolean> counted;

    /** Makes it of what it needs. */
    public JdbcCustomerViews(JdbcClient jdbc, PersistenceJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.counted = new CountedPages<>(clock);
    }

    @Override
    public Optional<CustomerView> find(CustomerId id, Instant at) {
        return jdbc.sql(CUSTOMERS + "where c.id = ?")
                .param(id.value())
                .query((row, number) -> view(row, json, at))
                .optional();
    }

    @Override
    public Page<CustomerView> list(@Nullable EmailAddress email, PageRequest page, Instant at) {
        return email == null ? all(page, at) : of(email, page, at);
    }

    private Page<CustomerView> all(PageRequest page, Instant at) {
        // The size is in the text, since a plan for a page of unknown size is one for a page of thousands.
        List<CustomerView> customers = jdbc.sql(CUSTOMERS + "order by c.id desc limit " + page.size() + " offset ?")
                .param(page.offset())
                .query((row, number) -> view(row, json, at))
                .list();
        return counted.page(
                customers, page, true, () -> jdbc.sql(COUNT).query(Long.class).single());
    }

    private Page<CustomerView> of(EmailAddress email, PageRequest page, Instant at) {
        List<CustomerView> one = jdbc.sql(CUSTOMERS + "where c.email_normalized = ?")
                .param(email.normalized())
                .query((row, number) -> view(row, json, at))
                .list();
        return new Page<>(page.offset() == 0 ? one : List.of(), one.size(), false, page);
    }

    static CustomerView view(ResultSet row, PersistenceJson json, Instant at) throws SQLException {
        CustomerContent content = CustomerColumns.content(row);
        LoyaltyProgramme programme = new LoyaltyProgramme(json.readList(row.getString("tiers"), CustomerTier.class));
        String tier = programme
                .tierOf(content.assignedTier(), content.memberSince(), at, ZoneId.of(row.getString("time_zone")))
                .map(CustomerTier::code)
                .orElse(null);
        return new CustomerView(CustomerColumns.id(row), content, tier, row.getLong("version"));
    }
}
