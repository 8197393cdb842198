package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockEvent.StockLevelChanged;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the twins of stock and of reservations keep together. */
public final class InMemoryWarehouse {

    private final InMemoryUnitOfWork work;
    private final Locations locations;
    private final Consumer<DomainEvent> events;
    private final InMemoryTable<StockKey, StockItem> items;
    private final InMemoryTable<VariantId, List<StockMovement>> ledger;
    private final InMemoryTable<ReservationId, Reservation> reservations;

    /**
     * Makes a warehouse in which nothing was ever in stock.
     *
     * @param events gets what happens to stock, inside the unit of work: whatever it writes must be undone with that
     */
    public InMemoryWarehouse(InMemoryUnitOfWork work, Locations locations, Consumer<DomainEvent> events) {
        this.work = work;
        this.locations = locations;
        this.events = events;
        this.items = new InMemoryTable<>(work);
        this.ledger = new InMemoryTable<>(work);
        this.reservations = new InMemoryTable<>(work);
    }

    /** How much there is of everything. */
    public Size size() {
        return work.call(() -> new Size(
                items.rows().count(),
                ledger.rows().mapToLong(List::size).sum(),
                reservations.rows().filter(Reservation::isOpen).count()));
    }

    /**
     * How much there is of everything.
     *
     * @param items variants that were ever in stock, each place counted by itself
     * @param movements entries of all ledgers
     * @param reservations those that hold something
     */
    public record Size(long items, long movements, long reservations) {}

    /** The stock of a variant at all places, open or not. */
    public List<StockItem> everywhere(VariantId variant) {
        return work.call(() ->
                items.rows().filter(item -> item.variant().equals(variant)).toList());
    }

    InMemoryUnitOfWork work() {
        return work;
    }

    /** Whether anything is kept at a place, or ever was. */
    public boolean isInUse(LocationId location) {
        return work.call(() -> items.keys().anyMatch(key -> key.location().equals(location)));
    }

    Stream<Location> activeLocations() {
        return locations.all().stream().filter(Location::active);
    }

    boolean has(StockKey key) {
        return items.has(key);
    }

    StockItem item(StockKey key) {
        return items.find(key).orElse(StockItem.none(key));
    }

    InMemoryTable<ReservationId, Reservation> reservations() {
        return reservations;
    }

    Stream<StockMovement> movements(VariantId variant) {
        return entries(variant).reversed().stream();
    }

    /** Whether anything of it ever came. */
    boolean isInLedger(StockKey key) {
        return movements(key.variant()).anyMatch(entry -> entry.location().equals(key.location()));
    }

    /** Writes the item, and tells if its level is another one than before; what was never there was out. */
    void put(StockItem item, Instant at) {
        StockItem before = item(item.key());
        items.put(item.key(), item);
        if (before.level() != item.level()) {
            events.accept(new StockLevelChanged(
                    item.variant(), item.location(), before.level(), item.level(), item.inStock(), at));
        }
    }

    /** Writes the item, and the entry that it comes from behind the others of the variant. */
    void book(StockItem item, MovementKind kind, String note, @Nullable UUID reference, String by, Instant at) {
        long quantity = item.onHand() - item(item.key()).onHand();
        put(item, at);
        List<StockMovement> entries = new ArrayList<>(entries(item.variant()));
        entries.add(new StockMovement(
                entries.size() + 1L,
                item.variant(),
                item.location(),
                kind,
                quantity,
                item.onHand(),
                note,
                reference,
                by,
                at));
        ledger.put(item.variant(), List.copyOf(entries));
    }

    private List<StockMovement> entries(VariantId variant) {
        return ledger.find(variant).orElse(List.of());
    }
}
