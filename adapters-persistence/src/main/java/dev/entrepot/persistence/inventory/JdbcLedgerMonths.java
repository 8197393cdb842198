package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.LedgerMonths;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlValues;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The partitions of the ledger in PostgreSQL. They belong to the owner of the tables, whose function makes them. */
public final class JdbcLedgerMonths implements LedgerMonths {

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcLedgerMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int open(Instant first, Instant last) {
        RunningTransaction.required();
        return jdbc.sql("select open_ledger_months(?, ?)")
                .params(SqlValues.timestamp(first), SqlValues.timestamp(last))
                .query(Integer.class)
                .single();
    }
}
