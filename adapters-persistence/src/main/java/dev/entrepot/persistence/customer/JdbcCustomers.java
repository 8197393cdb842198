package dev.entrepot.persistence.customer;

import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.persistence.shared.Overtaken;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Customers in PostgreSQL, with their groups by one statement. */
public final class JdbcCustomers implements Customers {

    private static final String FIND = "select " + CustomerColumns.NAMES + " from customers c where c.id = ?";

    /** What stands in the way of a customer. */
    private static final String OBSTACLES = """
            select
                exists (select from customers c where c.email_normalized = :normalized and c.id <> :id) as email_taken,
                array(
                    select wanted from unnest(:groups) wanted
                    where not exists (select from customer_groups g where g.code = wanted) order by wanted) as unknown_groups,
                cast(:tier as text) is not null
                    and not exists (select from customer_tiers t where t.code = :tier) as tier_unknown
            """;

    private static final String ADD = """
            with added as (
                insert into customers (
                    id, email, email_normalized, name, member_since, assigned_tier, tax_status, tax_relief, version)
                values (:id, :email, :normalized, :name, :since, :tier, :tax, :relief, 1)
                returning id
            )
            insert into customer_group_members (customer_id, group_code)
            select id, unnest(:groups) from added
            """;

    private static final String UPDATE = """
            with changed as (
                update customers
                set email = :email, email_normalized = :normalized, name = :name, member_since = :since, assigned_tier = :tier,
                    tax_status = :tax, tax_relief = :relief, version = version + 1
                where id = :id and version = :version
                returning id
            ), left_groups as (
                delete from customer_group_members m using changed
                where m.customer_id = changed.id and m.group_code <> all (:groups)
            ), joined_groups as (
                insert into customer_group_members (customer_id, group_code)
                select id, unnest(:groups) from changed
                on conflict do nothing
            )
            select count(*) from changed
            """;

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return jdbc.sql(FIND)
                .param(id.value())
                .query((row, number) -> Customer.restore(new Customer.Snapshot(
                        CustomerColumns.id(row), CustomerColumns.content(row), row.getLong("version"))))
                .optional();
    }

    @Override
    public void add(Customer customer) {
        RunningTransaction.required();
        demandFree(customer);
        Overtaken.write("a customer", () -> bound(ADD, customer).update());
    }

    @Override
    public void update(Customer customer) {
        RunningTransaction.required();
        demandFree(customer);
        Overtaken.write("the customer", () -> {
            long changed = bound(UPDATE, customer)
                    .param("version", customer.version())
                    .query(Long.class)
                    .single();
            demandWritten(changed);
        });
    }

    @Override
    public void remove(Customer customer) {
        RunningTransaction.required();
        demandWritten(jdbc.sql("delete from customers where id = ? and version = ?")
                .param(customer.id().value())
                .param(customer.version())
                .update());
    }

    private JdbcClient.StatementSpec bound(String sql, Customer customer) {
        CustomerContent content = customer.snapshot().content();
        return jdbc.sql(sql)
                .param("id", customer.id().value())
                .param("email", content.email().value())
                .param("normalized", content.email().normalized())
                .param("name", content.name())
                .param("since", SqlValues.timestamp(content.memberSince()))
                .param("tier", content.assignedTier())
                .param("tax", CustomerColumns.Tax.of(content.taxStatus()).name())
                .param("relief", CustomerColumns.Tax.relief(content.taxStatus()))
                .param("groups", groups(content));
    }

    private void demandFree(Customer customer) {
        CustomerContent content = customer.content();
        Obstacles obstacles = jdbc.sql(OBSTACLES)
                .param("id", customer.id().value())
                .param("normalized", content.email().normalized())
                .param("groups", groups(content))
                .param("tier", content.assignedTier())
                .query((row, number) -> new Obstacles(
                        row.getBoolean("email_taken"),
                        List.of((String[]) row.getArray("unknown_groups").getArray()),
                        row.getBoolean("tier_unknown")))
                .single();
        if (obstacles.emailTaken) {
            throw new CustomerRefusal.EmailTaken(content.email());
        }
        if (!obstacles.unknownGroups.isEmpty()) {
            throw new CustomerRefusal.UnknownGroup(obstacles.unknownGroups);
        }
        if (obstacles.tierUnknown) {
            throw new CustomerRefusal.UnknownTier(Objects.requireNonNull(content.assignedTier()));
        }
    }

    private static SqlArrayValue groups(CustomerContent content) {
        return new SqlArrayValue("text", content.groups().toArray());
    }

    private static void demandWritten(long rows) {
        if (rows == 0) {
            throw new ConcurrentChange("the customer");
        }
    }

    private record Obstacles(boolean emailTaken, List<String> unknownGroups, boolean tierUnknown) {}
}
