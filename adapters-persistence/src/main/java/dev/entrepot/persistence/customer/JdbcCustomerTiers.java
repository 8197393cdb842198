package dev.entrepot.persistence.customer;

import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.LoyaltyProgramme;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.shared.Overtaken;
import dev.entrepot.persistence.shared.RunningTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customer tiers in PostgreSQL. */
public final class JdbcCustomerTiers implements CustomerTiers {

    private static final String TIERS = "select code, name, rank, from_months, version from customer_tiers ";

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcCustomerTiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LoyaltyProgramme programme() {
        return new LoyaltyProgramme(
                jdbc.sql(TIERS).query((row, number) -> tier(row)).list());
    }

    @Override
    public Optional<Versioned> find(String code) {
        return jdbc.sql(TIERS + "where code = ?")
                .param(code)
                .query((row, number) -> new Versioned(tier(row), row.getLong("version")))
                .optional();
    }

    @Override
    public void add(CustomerTier tier) {
        RunningTransaction.required();
        if (find(tier.code()).isPresent()) {
            throw new CustomerRefusal.TierCodeTaken(tier.code());
        }
        demandRank(tier);
        Overtaken.write("a customer tier", () -> {
            int added = jdbc.sql("""
                            insert into customer_tiers (code, name, rank, from_months, version) values (?, ?, ?, ?, 1)
                            on conflict (tenant_id, code) do nothing
                            """)
                    .param(tier.code())
                    .param(tier.name())
                    .param(tier.rank())
                    .param(tier.fromMonths())
                    .update();
            demandWritten(added);
        });
    }

    @Override
    public void update(CustomerTier tier, long version) {
        RunningTransaction.required();
        demandRank(tier);
        Overtaken.write("the customer tier", () -> {
            int updated = jdbc.sql("""
                            update customer_tiers set name = ?, rank = ?, from_months = ?, version = version + 1
                            where code = ? and version = ?
                            """)
                    .param(tier.name())
                    .param(tier.rank())
                    .param(tier.fromMonths())
                    .param(tier.code())
                    .param(version)
                    .update();
            demandWritten(updated);
        });
    }

    /** Its row is locked before its customers are counted: whoever assigns it meanwhile waits, and then finds no tier. */
    @Override
    public void remove(String code, long version) {
        RunningTransaction.required();
        jdbc.sql("select code from customer_tiers where code = ? for update")
                .param(code)
                .query(String.class)
                .optional();
        long customers = jdbc.sql("select count(*) from customers where assigned_tier = ?")
                .param(code)
                .query(Long.class)
                .single();
        if (customers > 0) {
            throw new CustomerRefusal.StillInUse("customer_tier", customers);
        }
        demandWritten(jdbc.sql("delete from customer_tiers where code = ? and version = ?")
                .param(code)
                .param(version)
                .update());
    }

    private void demandRank(CustomerTier tier) {
        Optional<String> holder = jdbc.sql("select code from customer_tiers where rank = ? and code <> ?")
                .param(tier.rank())
                .param(tier.code())
                .query(String.class)
                .optional();
        if (holder.isPresent()) {
            throw new CustomerRefusal.TierRankTaken(tier.rank(), holder.get());
        }
    }

    private static void demandWritten(int rows) {
        if (rows == 0) {
            throw new ConcurrentChange("the customer tier");
        }
    }

    private static CustomerTier tier(ResultSet row) throws SQLException {
        return new CustomerTier(
                row.getString("code"),
                row.getString("name"),
                row.getInt("rank"),
                row.getObject("from_months", Integer.class));
    }
}
