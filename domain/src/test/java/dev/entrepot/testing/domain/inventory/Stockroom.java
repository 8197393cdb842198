package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Bookings;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The ports of one store's stock, and steps at its default location that tests are made of. They belong to a running transaction. */
public record Stockroom(StockItems items, Reservations reservations, Locations locations) {

    /** The default location. */
    public LocationId place() {
        return locations.main().id();
    }

    /** Sets what is on hand. */
    public Bookings count(VariantId variant, long onHand) {
        return count(variant, onHand, Fresh.NOW);
    }

    /** Sets what is on hand at a time. */
    public Bookings count(VariantId variant, long onHand, Instant at) {
        return items.book(List.of(StockEntry.count(variant, place(), onHand)), "anna", at)
                .orNone();
    }

    /** Holds what was bought under a reservation of its own. */
    public Reservation hold(Demand... demands) {
        return hold(new ReservationId(Fresh.uuid()), demands);
    }

    /** Holds what was bought. */
    public Reservation hold(ReservationId id, Demand... demands) {
        LocationId place = place();
        List<Allotment> allotments = Stream.of(demands)
                .map(demand -> new Allotment(demand.variant(), place, demand.quantity()))
                .toList();
        Reservation reservation = Reservation.committed(id, allotments, Fresh.NOW);
        reservations.hold(reservation);
        return reservation;
    }

    /** Lets go what is held. */
    public List<Allotment> release(ReservationId id) {
        return reservations.release(id, Fresh.NOW);
    }

    /** The stock of a variant; nothing if it was never in stock. */
    public StockItem item(VariantId variant) {
        StockKey key = new StockKey(variant, place());
        return items.items(List.of(key)).getOrDefault(key, StockItem.none(key));
    }
}
