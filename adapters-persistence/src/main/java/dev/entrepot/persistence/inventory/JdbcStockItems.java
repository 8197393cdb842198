package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Bookings;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.StockSource;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.persistence.catalog.NamedVariants;
import dev.entrepot.persistence.shared.Overtaken;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.Reading;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Stock in PostgreSQL. Each write is one call of a function of the schema, which takes the rows in their order. */
public final class JdbcStockItems implements StockItems {

    /** The zones once for each location, since they may be many. */
    private static final String FIND = """
            select %s, l.priority, case when row_number() over (partition by s.location_id) = 1 then l.zones end as zones
            from stock_items s join locations l on l.id = s.location_id
            where s.variant_id = any (%s) and l.active
            """;

    private static final String ITEMS = """
            select %s
            from unnest(?, ?) as k(variant_id, location_id)
                join stock_items s on s.variant_id = k.variant_id and s.location_id = k.location_id
            """.formatted(StockRows.COLUMNS);

    private static final String MOVEMENTS = """
            select m.* from stock_movements m where m.variant_id = ? order by m.sequence desc limit ?
            """;

    private final JdbcClient jdbc;
    private final PersistenceJson json;

    /** Makes it of what it needs. */
    public JdbcStockItems(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The stock of variants that are named by SKU or by id. */
    public static Reading<Stock> named(Collection<Sku> skus, Collection<VariantId> variants, PersistenceJson json) {
        return new Reading<>(
                FIND.formatted(StockRows.COLUMNS, NamedVariants.IDS),
                NamedVariants.parameters(skus, variants),
                stockOf(json));
    }

    @Override
    public Stock find(Collection<VariantId> variants) {
        return variants.isEmpty()
                ? Stock.NONE
                : jdbc.sql(FIND.formatted(StockRows.COLUMNS, "?"))
                        .param(SqlValues.uuids(variants))
                        .query(stockOf(json));
    }

    private static ResultSetExtractor<Stock> stockOf(PersistenceJson json) {
        return rows -> stock(rows, json);
    }

    private static Stock stock(ResultSet rows, PersistenceJson json) throws SQLException {
        Map<LocationId, StockSource> places = new LinkedHashMap<>();
        Map<LocationId, Map<VariantId, StockItem>> items = new HashMap<>();
        while (rows.next()) {
            StockItem item = StockRows.item(rows);
            String zones = rows.getString("zones");
            if (zones != null) {
                ServiceArea serviceArea = LocationRows.serviceArea(zones, json);
                places.put(
                        item.location(),
                        new StockSource(item.location(), rows.getInt("priority"), serviceArea, Map.of()));
            }
            items.computeIfAbsent(item.location(), location -> new HashMap<>()).put(item.variant(), item);
        }
        return new Stock(places.values().stream()
                .map(place -> new StockSource(
                        place.location(),
                        place.priority(),
                        place.serviceArea(),
                        items.getOrDefault(place.location(), Map.of())))
                .toList());
    }

    @Override
    public Map<StockKey, StockItem> items(Collection<StockKey> keys) {
        Map<StockKey, StockItem> found = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(ITEMS)
                    .param(SqlValues.uuids(keys.stream().map(StockKey::variant).toList()))
                    .param(SqlValues.uuids(keys.stream().map(StockKey::location).toList()))
                    .query((row, number) -> StockRows.item(row))
                    .list()
                    .forEach(item -> found.put(item.key(), item));
        }
        return found;
    }

    @Override
    public Bookings book(List<StockEntry> entries, String by, Instant at) {
        RunningTransaction.required();
        if (entries.isEmpty()) {
            return new Bookings(List.of());
        }
        Lines<StockEntry> lines = Lines.of(entries, StockEntry::key);
        // What is new at a place is refused if that was deleted meanwhile.
        return Overtaken.answer(
                "the location",
                () -> jdbc.sql("select * from book_stock(?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                lines.variants(),
                                lines.locations(),
                                lines.array("boolean", entry -> entry.change() instanceof StockChange.To),
                                lines.array("bigint", entry -> amount(entry.change())),
                                lines.array("text", entry -> entry.kind().name()),
                                lines.array("text", StockEntry::note),
                                lines.array("uuid", StockEntry::reference),
                                by,
                                SqlValues.timestamp(at))
                        .query((row, number) -> bookings(lines, row))
                        .single());
    }

    private static Bookings bookings(Lines<StockEntry> lines, ResultSet row) throws SQLException {
        Long[] befores = numbers(row, "befores");
        Long[] afters = numbers(row, "afters");
        Bookings.Line[] booked = new Bookings.Line[befores.length];
        for (int i = 0; i < booked.length; i++) {
            booked[lines.positionOf(i)] = new Bookings.Line(befores[i], afters[i], null);
        }
        Integer[] refused = (Integer[]) row.getArray("refused").getArray();
        Long[] reserveds = numbers(row, "reserveds");
        Long[] safetyStocks = numbers(row, "safety_stocks");
        Long[] limits = numbers(row, "backorder_limits");
        for (int i = 0; i < refused.length; i++) {
            int line = refused[i] - 1;
            StockEntry entry = lines.inOrder().get(line);
            StockItem met = StockRows.met(entry.key(), befores[line], reserveds[i], safetyStocks[i], limits[i]);
            booked[lines.positionOf(line)] = new Bookings.Line(met.onHand(), met.onHand(), refusalOf(met, entry));
        }
        return new Bookings(List.of(booked));
    }

    private static Long[] numbers(ResultSet row, String column) throws SQLException {
        return (Long[]) row.getArray(column).getArray();
    }

    private static long amount(StockChange change) {
        return switch (change) {
            case StockChange.To to -> to.units();
            case StockChange.By by -> by.units();
        };
    }

    /** The function refuses what the domain refuses; which refusal it is the domain knows. */
    private static InventoryRefusal.OfItem refusalOf(StockItem met, StockEntry entry) {
        try {
            throw new IllegalStateException("the database refused what gives " + met.booked(entry.change()));
        } catch (InventoryRefusal.OfItem refusal) {
            return refusal;
        }
    }

    @Override
    public int keep(List<Keeping> keepings, Instant at) {
        RunningTransaction.required();
        if (keepings.isEmpty()) {
            return 0;
        }
        Lines<Keeping> lines = Lines.of(keepings, Keeping::key);
        return Overtaken.answer(
                "the location",
                () -> jdbc.sql("select * from keep_stock(?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                lines.variants(),
                                lines.locations(),
                                lines.array(
                                        "bigint", keeping -> keeping.policy().safetyStock()),
                                lines.array(
                                        "bigint", keeping -> keeping.policy().lowStockThreshold()),
                                lines.array(
                                        "text",
                                        keeping -> StockRows.nameOf(
                                                keeping.policy().backorder())),
                                lines.array(
                                        "bigint",
                                        keeping -> keeping.policy().backorder().limit()),
                                lines.array(
                                        "timestamptz",
                                        keeping -> StockRows.availableFrom(
                                                keeping.policy().backorder())))
                        .query((row, number) -> kept(lines, row))
                        .single());
    }

    private static int kept(Lines<Keeping> lines, ResultSet row) throws SQLException {
        int refused = row.getInt("refused");
        if (refused > 0) {
            Keeping keeping = lines.inOrder().get(refused - 1);
            throw new InventoryRefusal.BelowPromised(
                    StockRows.met(keeping.key(), row),
                    keeping.policy().backorder().limit());
        }
        return row.getInt("changed");
    }

    @Override
    public long lockVersion(VariantId variant) {
        RunningTransaction.required();
        return jdbc.sql("select lock_stock_version(?)")
                .param(variant.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<StockMovement> movements(VariantId variant, int limit) {
        return jdbc.sql(MOVEMENTS)
                .param(variant.value())
                .param(limit)
                .query((row, number) -> MovementRows.read(row))
                .list();
    }

    /**
     * What goes to a function line by line, in the order of locking.
     *
     * @param positions where each line stood before, from zero
     */
    private record Lines<T>(List<T> inOrder, List<Integer> positions, Function<T, StockKey> key) {

        static <T> Lines<T> of(List<T> lines, Function<T, StockKey> key) {
            List<Integer> positions = LockingOrder.turns(lines.stream().map(key).toList());
            return new Lines<>(positions.stream().map(lines::get).toList(), positions, key);
        }

        SqlArrayValue variants() {
            return array("uuid", line -> key.apply(line).variant().value());
        }

        SqlArrayValue locations() {
            return array("uuid", line -> key.apply(line).location().value());
        }

        SqlArrayValue array(String type, Function<T, ? extends @Nullable Object> value) {
            return new SqlArrayValue(type, inOrder.stream().map(value).toArray());
        }

        int positionOf(int line) {
            return positions.get(line);
        }
    }
}
