package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Bookings;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.StockSource;
import dev.entrepot.domain.inventory.location.Location;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stock in memory, with all that {@link StockItems} promises. */
public final class InMemoryStockItems implements StockItems {

    private final InMemoryWarehouse warehouse;

    /** Makes it of what it shares with reservations. */
    public InMemoryStockItems(InMemoryWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Stock find(Collection<VariantId> variants) {
        return warehouse
                .work()
                .call(() -> new Stock(warehouse
                        .activeLocations()
                        .map(location -> source(location, variants))
                        .filter(source -> !source.items().isEmpty())
                        .toList()));
    }

    private StockSource source(Location location, Collection<VariantId> variants) {
        Map<VariantId, StockItem> items = new HashMap<>();
        for (VariantId variant : variants) {
            StockKey key = new StockKey(variant, location.id());
            if (warehouse.has(key)) {
                items.put(variant, warehouse.item(key));
            }
        }
        return new StockSource(location.id(), location.priority(), location.serviceArea(), items);
    }

    @Override
    public Map<StockKey, StockItem> items(Collection<StockKey> keys) {
        return warehouse.work().call(() -> {
            Map<StockKey, StockItem> found = new HashMap<>();
            keys.stream().filter(warehouse::has).forEach(key -> found.put(key, warehouse.item(key)));
            return found;
        });
    }

    @Override
    public Bookings book(List<StockEntry> entries, String by, Instant at) {
        return warehouse
                .work()
                .call(() -> new Bookings(
                        entries.stream().map(entry -> line(entry, by, at)).toList()));
    }

    private Bookings.Line line(StockEntry entry, String by, Instant at) {
        StockItem before = warehouse.item(entry.key());
        try {
            StockItem after = before.booked(entry.change());
            if (before.onHand() != after.onHand()) {
                boolean first = !warehouse.isInLedger(entry.key());
                warehouse.book(after, entry.kind(first), entry.note(), entry.reference(), by, at);
            }
            return new Bookings.Line(before.onHand(), after.onHand(), null);
        } catch (InventoryRefusal.OfItem refusal) {
            return new Bookings.Line(before.onHand(), before.onHand(), refusal);
        }
    }

    @Override
    public int keep(List<Keeping> keepings, Instant at) {
        return warehouse.work().call(() -> {
            int changed = 0;
            for (Keeping keeping : keepings) {
                StockItem before = warehouse.item(keeping.key());
                StockItem after = before.kept(keeping.policy());
                if (!before.equals(after)) {
                    warehouse.put(after, at);
                    changed++;
                }
            }
            return changed;
        });
    }

    @Override
    public long lockVersion(VariantId variant) {
        return warehouse.work().call(() -> warehouse.movements(variant).count());
    }

    @Override
    public List<StockMovement> movements(VariantId variant, int limit) {
        return warehouse
                .work()
                .call(() -> warehouse.movements(variant).limit(limit).toList());
    }
}
