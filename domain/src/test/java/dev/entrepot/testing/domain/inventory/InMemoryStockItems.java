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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

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
        return each(entries.size(), position -> {
            StockEntry entry = entries.get(position);
            StockItem before = warehouse.item(entry.key());
            StockItem after = before.booked(entry.change());
            boolean changes = before.onHand() != after.onHand();
            if (changes) {
                boolean first = !warehouse.has(entry.key());
                warehouse.book(after, entry.kind(first), entry.note(), entry.reference(), by, at);
            }
            return changes;
        });
    }

    @Override
    public Bookings keep(List<Keeping> keepings, Instant at) {
        return each(keepings.size(), position -> {
            Keeping keeping = keepings.get(position);
            StockItem before = warehouse.item(keeping.key());
            StockItem after = before.kept(keeping.policy());
            boolean changes = !before.equals(after);
            if (changes) {
                warehouse.put(after, at);
            }
            return changes;
        });
    }

    private Bookings each(int size, IntPredicate changes) {
        return warehouse.work().call(() -> {
            int changed = 0;
            List<Bookings.Refused> refused = new ArrayList<>();
            for (int position = 0; position < size; position++) {
                try {
                    changed += changes.test(position) ? 1 : 0;
                } catch (InventoryRefusal refusal) {
                    refused.add(new Bookings.Refused(position, refusal));
                }
            }
            return new Bookings(changed, refused);
        });
    }

    @Override
    public Map<StockKey, StockMovement> newestMovements(Collection<StockKey> keys) {
        return warehouse.work().call(() -> {
            Map<StockKey, StockMovement> found = new HashMap<>();
            keys.forEach(key -> warehouse
                    .movements(key.variant())
                    .filter(entry -> entry.location().equals(key.location()))
                    .findFirst()
                    .ifPresent(entry -> found.put(key, entry)));
            return found;
        });
    }

    @Override
    public List<StockMovement> movements(VariantId variant, int limit) {
        return warehouse
                .work()
                .call(() -> warehouse.movements(variant).limit(limit).toList());
    }
}
