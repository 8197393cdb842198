package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockCount;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.persistence.catalog.NamedVariants;
import dev.entrepot.persistence.shared.DeferredWrites;
import dev.entrepot.persistence.shared.Reading;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlStates;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stock in PostgreSQL, at the store's default location. Each write is one round trip, to a function of the schema that takes the rows in
 * the order of the variants' ids.
 */
public final class JdbcStockItems implements StockItems {

    private static final String FIND = """
            select s.variant_id, s.on_hand, s.reserved, s.safety_stock
            from stock_items s
            where s.variant_id = any (%s) and s.location_id = (select id from locations where is_default)
            """;

    private static final String HOLD = "select hold_stock(?, ?, ?, ?)";

    private static final String MOVEMENTS = """
            select m.sequence, m.variant_id, m.kind, m.quantity, m.balance, m.made_by, m.made_at
            from stock_movements m
            where m.variant_id = ?
            order by m.sequence desc
            limit ?
            """;

    private final JdbcClient jdbc;
    private final DeferredWrites deferred;

    /** Makes it of what it needs. */
    public JdbcStockItems(JdbcClient jdbc, DeferredWrites deferred) {
        this.jdbc = jdbc;
        this.deferred = deferred;
    }

    /** The stock of variants that are named by SKU or by id. */
    public static Reading<Map<VariantId, StockItem>> named(Collection<Sku> skus, Collection<VariantId> variants) {
        return new Reading<>(
                FIND.formatted(NamedVariants.IDS), NamedVariants.parameters(skus, variants), JdbcStockItems::items);
    }

    @Override
    public Map<VariantId, StockItem> find(Collection<VariantId> variants) {
        if (variants.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(FIND.formatted("?")).param(SqlValues.uuids(variants)).query(JdbcStockItems::items);
    }

    private static Map<VariantId, StockItem> items(ResultSet rows) throws SQLException {
        Map<VariantId, StockItem> items = new HashMap<>();
        while (rows.next()) {
            StockItem item = new StockItem(
                    variant(rows), rows.getLong("on_hand"), rows.getLong("reserved"), rows.getLong("safety_stock"));
            items.put(item.variant(), item);
        }
        return items;
    }

    @Override
    public void hold(ReservationId reservation, Collection<Demand> demands, Instant at) {
        Demand.requireHoldable(demands);
        List<Demand> inLockingOrder = demands.stream()
                .sorted(Comparator.comparing(Demand::variant, SqlValues.BY_UUID))
                .toList();
        deferred.add(
                HOLD,
                failure -> wasUsedBefore(failure)
                        ? new IllegalArgumentException("the reservation " + reservation + " was used before", failure)
                        : null,
                reservation.value(),
                inLockingOrder.stream().map(demand -> demand.variant().value()).toArray(UUID[]::new),
                inLockingOrder.stream().map(demand -> (long) demand.quantity()).toArray(Long[]::new),
                SqlValues.timestamp(at));
    }

    private static boolean wasUsedBefore(SQLException failure) {
        return SqlStates.violatedUniqueConstraint(failure)
                .filter("reservations_key"::equals)
                .isPresent();
    }

    @Override
    public List<Demand> release(ReservationId reservation, Instant at) {
        RunningTransaction.required();
        return jdbc.sql("select * from release_stock(?, ?)")
                .param(reservation.value())
                .param(SqlValues.timestamp(at))
                .query((row, number) -> new Demand(variant(row), Math.toIntExact(row.getLong("quantity"))))
                .list();
    }

    @Override
    public int count(Collection<StockCount> counts, MovementKind kind, String by, Instant at) {
        RunningTransaction.required();
        Map<VariantId, Long> units = new TreeMap<>(SqlValues.BY_UUID);
        counts.forEach(count -> units.put(count.variant(), count.onHand()));
        if (units.isEmpty()) {
            return 0;
        }
        CountedRow counted = jdbc.sql("select * from count_stock(?, ?, ?, ?, ?)")
                .param(SqlValues.uuids(units.keySet()))
                .param(SqlValues.numbers(
                        units.values().stream().mapToLong(Long::longValue).toArray()))
                .param(kind.name())
                .param(by)
                .param(SqlValues.timestamp(at))
                .query((row, number) -> CountedRow.of(row))
                .single();
        if (counted.refused() != null) {
            throw counted.refused();
        }
        return counted.changed();
    }

    @Override
    public List<StockMovement> movements(VariantId variant, int limit) {
        return jdbc.sql(MOVEMENTS)
                .param(variant.value())
                .param(limit)
                .query((row, number) -> MovementRows.read(row))
                .list();
    }

    private static VariantId variant(ResultSet row) throws SQLException {
        return new VariantId(row.getObject("variant_id", UUID.class));
    }

    /** What came of counting: how many counts differed from what was on hand, or what was refused. */
    record CountedRow(int changed, InventoryRefusal.@Nullable BelowReserved refused) {

        static CountedRow of(ResultSet row) throws SQLException {
            UUID refused = row.getObject("refused_variant", UUID.class);
            return new CountedRow(
                    row.getInt("changed"),
                    refused == null
                            ? null
                            : new InventoryRefusal.BelowReserved(
                                    new VariantId(refused),
                                    row.getLong("refused_units"),
                                    row.getLong("refused_reserved")));
        }
    }
}
