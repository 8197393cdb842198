package dev.entrepot.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.customer.SampleCustomers;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Among many customers nothing reads them all, whether a plan is made for the values at hand or once for all. */
class CustomerPlansTest {

    private static final TestStore STORE = new TestStore();

    private final JdbcCustomers customers = new JdbcCustomers(STORE.jdbc());
    private final JdbcCustomerGroups groups = new JdbcCustomerGroups(STORE.jdbc());
    private final JdbcCustomerViews views =
            new JdbcCustomerViews(STORE.jdbc(), new PersistenceJson(), Clock.systemUTC());
    private final JdbcCustomerGroupViews groupViews = new JdbcCustomerGroupViews(STORE.jdbc(), Clock.systemUTC());

    @BeforeAll
    static void fill() {
        JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
        for (String sql : List.of("""
                    insert into customer_groups (code, name, version) select 'group-' || i, 'Group', 1 from generate_series(1, 5000) i
                    """, """
                    insert into customer_tiers (code, name, rank, version) values ('gold', 'Gold', 1, 1)
                    """, """
                    insert into customers (id, email, email_normalized, name, member_since, assigned_tier, tax_status, version)
                    select gen_random_uuid(), i || '@b.org', i || '@b.org', 'Ada', now(), case when i % 100 = 0 then 'gold' end, 'TAXABLE', 1
                    from generate_series(1, 20000) i
                    """, """
                    insert into customer_group_members (customer_id, group_code)
                    select id, 'group-' || (1 + abs(hashtext(id::text)) % 4000) from customers
                    """)) {
            STORE.write(() -> STORE.jdbc().sql(sql).update());
        }
        owner.sql("analyze customers, customer_groups, customer_group_members").update();
    }

    @Test
    void customersAreFoundListedAndWrittenByIndex() {
        Customer ada = SampleCustomers.customer(SampleCustomers.email(), Set.of("group-1", "group-2"), "gold");

        assertThat(STORE.tablesReadWhole(() -> {
                    customers.add(ada);
                    Customer stored = customers.find(ada.id()).orElseThrow();
                    stored.change(SampleCustomers.content(SampleCustomers.email(), Set.of("group-2", "group-3"), null));
                    customers.update(stored);
                    views.find(ada.id(), Fresh.NOW);
                    views.list(null, new PageRequest(1, 20), Fresh.NOW);
                    views.list(null, new PageRequest(3, 100), Fresh.NOW);
                    views.list(new EmailAddress("17@b.org"), new PageRequest(1, 20), Fresh.NOW);
                    customers.remove(customers.find(ada.id()).orElseThrow());
                }))
                .isEmpty();
    }

    @Test
    void groupsAndTiersAreListedAndRemovedByIndex() {
        assertThat(STORE.tablesReadWhole(() -> {
                    CustomerGroup group = SampleCustomers.group();
                    groups.add(group);
                    groups.find(group.code());
                    groupViews.list(new PageRequest(1, 20));
                    groups.remove(group.code(), 1);
                    STORE.jdbc()
                            .sql("select count(*) from customers where assigned_tier = ?")
                            .param("gold")
                            .query(Long.class)
                            .single();
                }))
                .isEmpty();
    }
}
