package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockCount;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stock in memory, with all that {@link StockItems} promises. */
public final class InMemoryStockItems implements StockItems {

    private final InMemoryUnitOfWork work;
    private final InMemoryTable<VariantId, StockItem> items;
    private final InMemoryTable<VariantId, List<StockMovement>> ledger;
    private final InMemoryTable<ReservationId, List<Demand>> held;

    /** Makes a shop in which nothing was ever in stock. */
    public InMemoryStockItems(InMemoryUnitOfWork work) {
        this.work = work;
        this.items = new InMemoryTable<>(work);
        this.ledger = new InMemoryTable<>(work);
        this.held = new InMemoryTable<>(work);
    }

    /** What is held under the reservation; empty if nothing is, or no longer. */
    public List<Demand> held(ReservationId reservation) {
        return work.call(() -> held.find(reservation).orElse(List.of()));
    }

    /** Has so many units of a variant kept back, which are never promised. */
    public void keepBack(VariantId variant, long units) {
        work.call(() -> {
            StockItem item = item(variant);
            items.put(variant, new StockItem(variant, item.onHand(), item.reserved(), units));
            return true;
        });
    }

    /** How much there is of everything. */
    public Size size() {
        return work.call(() -> new Size(
                items.rows().count(),
                ledger.rows().mapToLong(List::size).sum(),
                held.rows().filter(demands -> !demands.isEmpty()).count()));
    }

    /**
     * How much there is of everything.
     *
     * @param items variants that were ever in stock
     * @param movements entries of all ledgers
     * @param reservations those that hold something
     */
    public record Size(long items, long movements, long reservations) {}

    @Override
    public Map<VariantId, StockItem> find(Collection<VariantId> variants) {
        return work.call(() -> {
            Map<VariantId, StockItem> found = new HashMap<>();
            for (VariantId variant : variants) {
                items.find(variant).ifPresent(item -> found.put(variant, item));
            }
            return found;
        });
    }

    @Override
    public void hold(ReservationId reservation, Collection<Demand> demands, Instant at) {
        Demand.requireHoldable(demands);
        work.call(() -> {
            if (held.has(reservation)) {
                throw new IllegalArgumentException("the reservation " + reservation + " was used before");
            }
            for (Demand demand : demands) {
                StockItem item = item(demand.variant());
                if (!item.canPromise(demand.quantity())) {
                    throw new ConcurrentChange("the stock of " + demand.variant());
                }
                items.put(demand.variant(), item.reserve(demand.quantity()));
            }
            held.put(reservation, List.copyOf(demands));
            return true;
        });
    }

    @Override
    public List<Demand> release(ReservationId reservation, Instant at) {
        return work.call(() -> {
            List<Demand> released = held.find(reservation).orElse(List.of());
            for (Demand demand : released) {
                items.put(demand.variant(), item(demand.variant()).release(demand.quantity()));
            }
            if (!released.isEmpty()) {
                held.put(reservation, List.of());
            }
            return released;
        });
    }

    @Override
    public int count(Collection<StockCount> counts, MovementKind kind, String by, Instant at) {
        return work.call(() -> {
            int changed = 0;
            for (StockCount count : counts) {
                VariantId variant = count.variant();
                StockItem before = item(variant);
                long difference = count.onHand() - before.onHand();
                if (difference != 0) {
                    changed++;
                    items.put(variant, before.withOnHand(count.onHand()));
                    write(variant, kind, difference, count.onHand(), by, at);
                }
            }
            return changed;
        });
    }

    private void write(VariantId variant, MovementKind kind, long difference, long balance, String by, Instant at) {
        List<StockMovement> entries = new ArrayList<>(entries(variant));
        MovementKind first = entries.isEmpty() ? MovementKind.INITIAL : kind;
        entries.add(new StockMovement(entries.size() + 1L, variant, first, difference, balance, by, at));
        ledger.put(variant, List.copyOf(entries));
    }

    @Override
    public List<StockMovement> movements(VariantId variant, int limit) {
        return work.call(() -> entries(variant).reversed().stream().limit(limit).toList());
    }

    private StockItem item(VariantId variant) {
        return items.find(variant).orElse(StockItem.none(variant));
    }

    private List<StockMovement> entries(VariantId variant) {
        return ledger.find(variant).orElse(List.of());
    }
}
