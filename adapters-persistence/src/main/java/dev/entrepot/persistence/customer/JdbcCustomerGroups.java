package dev.entrepot.persistence.customer;

import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.shared.RunningTransaction;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customer groups in PostgreSQL. */
public final class JdbcCustomerGroups implements CustomerGroups {

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcCustomerGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Versioned> find(String code) {
        return jdbc.sql("select code, name, version from customer_groups where code = ?")
                .param(code)
                .query((row, number) -> new Versioned(
                        new CustomerGroup(row.getString("code"), row.getString("name")), row.getLong("version")))
                .optional();
    }

    @Override
    public void add(CustomerGroup group) {
        RunningTransaction.required();
        int added = jdbc.sql(
                        "insert into customer_groups (code, name, version) values (?, ?, 1) on conflict (tenant_id, code) do nothing")
                .param(group.code())
                .param(group.name())
                .update();
        if (added == 0) {
            throw new CustomerRefusal.GroupCodeTaken(group.code());
        }
    }

    @Override
    public void update(CustomerGroup group, long version) {
        RunningTransaction.required();
        demandWritten(
                jdbc.sql("update customer_groups set name = ?, version = version + 1 where code = ? and version = ?")
                        .param(group.name())
                        .param(group.code())
                        .param(version)
                        .update());
    }

    /** Its row is locked before its members are counted: whoever joins meanwhile waits, and then finds no group. */
    @Override
    public void remove(String code, long version) {
        RunningTransaction.required();
        jdbc.sql("select code from customer_groups where code = ? for update")
                .param(code)
                .query(String.class)
                .optional();
        long members = jdbc.sql("select count(*) from customer_group_members where group_code = ?")
                .param(code)
                .query(Long.class)
                .single();
        if (members > 0) {
            throw new CustomerRefusal.StillInUse("customer_group", members);
        }
        demandWritten(jdbc.sql("delete from customer_groups where code = ? and version = ?")
                .param(code)
                .param(version)
                .update());
    }

    private static void demandWritten(int rows) {
        if (rows == 0) {
            throw new ConcurrentChange("the customer group");
        }
    }
}
