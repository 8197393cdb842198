package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in PostgreSQL, read by its key. */
public final class JdbcStockLedger implements StockLedger {

    /** The variant that has the SKU, or else the last one that had it and was deleted: by two indexes. */
    private static final String VARIANT = """
            select id from (
                select id, deleted_at from variants where sku = ? and deleted_at is null
                union all
                select id, deleted_at from variants where sku = ? and deleted_at is not null) known
            order by deleted_at desc nulls first
            limit 1
            """;

    /** One row at least if there is such a variant. */
    private static final String LIST = """
            select v.id as known_variant, m.*
            from (%s) v left join lateral (
                select * from stock_movements e
                where e.variant_id = v.id and e.sequence < ?
                order by e.sequence desc
                limit ?) m on true
            order by m.sequence desc
            """.formatted(VARIANT);

    private static final String BALANCE = """
            select coalesce((
                select sum(m.balance) from stock_items s cross join lateral (
                    select e.balance from stock_movements e
                    where e.variant_id = s.variant_id and e.location_id = s.location_id and e.made_at <= ?
                    order by e.sequence desc
                    limit 1) m
                where s.variant_id = v.id), 0)::bigint
            from (%s) v
            """.formatted(VARIANT);

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcStockLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<List<StockMovement>> listBefore(Sku sku, long before, int limit) {
        return jdbc.sql(LIST).params(sku.value(), sku.value(), before, limit).query(JdbcStockLedger::entries);
    }

    private static Optional<List<StockMovement>> entries(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        List<StockMovement> entries = new ArrayList<>();
        do {
            if (rows.getObject("variant_id", UUID.class) != null) {
                entries.add(MovementRows.read(rows));
            }
        } while (rows.next());
        return Optional.of(entries);
    }

    @Override
    public OptionalLong balanceAt(Sku sku, Instant at) {
        return jdbc.sql(BALANCE)
                .params(SqlValues.timestamp(at), sku.value(), sku.value())
                .query((row, number) -> row.getLong(1))
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
