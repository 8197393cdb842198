package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.LedgerMonths;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The partitions of the ledger in PostgreSQL. They belong to the owner of the tables, whose function makes them. */
public final class JdbcLedgerMonths implements LedgerMonths {

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcLedgerMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Opened open(Instant first, Instant last) {
        RunningTransaction.required();
        return jdbc.sql("select * from open_ledger_months(?, ?)")
                .params(SqlValues.timestamp(first), SqlValues.timestamp(last))
                .query((row, number) -> opened(row))
                .single();
    }

    private static Opened opened(ResultSet row) throws SQLException {
        LocalDate missed = row.getObject("missed", LocalDate.class);
        return new Opened(row.getInt("opened"), missed == null ? null : YearMonth.from(missed));
    }
}
