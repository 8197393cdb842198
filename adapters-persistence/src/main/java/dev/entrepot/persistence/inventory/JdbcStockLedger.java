package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.application.inventory.StockMovementView;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
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

    private static final String PLACE = "select id from locations where code = cast(? as text)";

    /** One row at least if there is such a variant. */
    private static final String LIST = """
            select p.id as known_place, l.code as location, m.*
            from (%s) v left join (%s) p on true
                left join lateral (
                    select * from stock_movements e
                    where e.variant_id = v.id and e.sequence < ? and (p.id is null or e.location_id = p.id)
                    order by e.sequence desc
                    limit ?) m on true
                left join locations l on l.id = m.location_id
            order by m.sequence desc
            """.formatted(VARIANT, PLACE);

    private static final String BALANCE = """
            select p.id as known_place, coalesce((
                select sum(m.balance) from stock_items s cross join lateral (
                    select e.balance from stock_movements e
                    where e.variant_id = s.variant_id and e.location_id = s.location_id and e.made_at <= ?
                    order by e.sequence desc
                    limit 1) m
                where s.variant_id = v.id and (p.id is null or s.location_id = p.id)), 0)::bigint as balance
            from (%s) v left join (%s) p on true
            """.formatted(VARIANT, PLACE);

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcStockLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<List<StockMovementView>> listBefore(Sku sku, @Nullable String location, long before, int limit) {
        ResultSetExtractor<Optional<List<StockMovementView>>> entries = rows -> entries(rows, location);
        return jdbc.sql(LIST)
                .params(Arrays.asList(sku.value(), sku.value(), location, before, limit))
                .query(entries);
    }

    private static Optional<List<StockMovementView>> entries(ResultSet rows, @Nullable String location)
            throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        requireKnown(rows, location);
        List<StockMovementView> entries = new ArrayList<>();
        do {
            if (rows.getObject("variant_id", UUID.class) != null) {
                entries.add(new StockMovementView(MovementRows.read(rows), rows.getString("location")));
            }
        } while (rows.next());
        return Optional.of(entries);
    }

    @Override
    public OptionalLong balanceAt(Sku sku, @Nullable String location, Instant at) {
        return jdbc.sql(BALANCE)
                .params(Arrays.asList(SqlValues.timestamp(at), sku.value(), sku.value(), location))
                .query((row, number) -> {
                    requireKnown(row, location);
                    return row.getLong("balance");
                })
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static void requireKnown(ResultSet row, @Nullable String location) throws SQLException {
        if (location != null && row.getObject("known_place") == null) {
            throw new LocationRefusal.Unknown(location);
        }
    }
}
