package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
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
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import java.util.Map;

/** What the contracts of {@link StockItems} and {@link Reservations} share: their subjects, and steps that they are made of. */
public interface StockedContract extends TransactedContract {

    /** What is tested. */
    Stockroom stockroom();

    /** The products of the same store, since only what exists can be in stock. */
    Products products();

    /** Stock. */
    default StockItems stockItems() {
        return stockroom().items();
    }

    /** What holds it. */
    default Reservations reservations() {
        return stockroom().reservations();
    }

    /** Where it is. */
    default Locations locations() {
        return stockroom().locations();
    }

    /** The default location. */
    default LocationId place() {
        return inTransaction(stockroom()::place);
    }

    /** Another one, which is always the same. */
    default LocationId otherPlace() {
        return inTransaction(() -> locations()
                        .findByCode("other")
                        .map(Locations.Versioned::location)
                        .orElseGet(() -> {
                            Location other = new Location(
                                    new LocationId(Fresh.uuid()),
                                    "other",
                                    "Other warehouse",
                                    LocationKind.WAREHOUSE,
                                    1,
                                    ServiceArea.EVERYWHERE,
                                    Location.Standing.ACTIVE);
                            locations().add(other);
                            return other;
                        }))
                .id();
    }

    /** A variant that exists and was never in stock. */
    default VariantId aVariant() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        return product.variants().getFirst().id();
    }

    /** A variant of which so many units are on hand. */
    default VariantId aVariantWith(long onHand) {
        VariantId variant = aVariant();
        count(variant, onHand);
        return variant;
    }

    /** A reservation that nobody has used. */
    default ReservationId aReservation() {
        return new ReservationId(Fresh.uuid());
    }

    /** Sets what is on hand. */
    default void count(VariantId variant, long onHand) {
        book(StockEntry.count(variant, place(), onHand));
    }

    /** Books all of it, or nothing. */
    default Bookings book(StockEntry... entries) {
        return inTransaction(
                () -> stockItems().book(List.of(entries), "anna", Fresh.NOW).orNone());
    }

    /** Has a variant kept in another way, and answers how many are now. */
    default int keep(VariantId variant, StockPolicy policy) {
        StockItems.Keeping keeping = new StockItems.Keeping(new StockKey(variant, place()), policy);
        return inTransaction(() -> stockItems().keep(List.of(keeping), Fresh.NOW));
    }

    /** What is wanted, all of it from the one place. */
    default Reservation bought(ReservationId id, List<Demand> demands) {
        return Reservation.committed(
                id,
                demands.stream()
                        .map(demand -> new Allotment(demand.variant(), place(), demand.quantity()))
                        .toList(),
                Fresh.NOW);
    }

    /** Holds what is wanted under a new reservation, and answers that. */
    default ReservationId reserve(Demand... demands) {
        ReservationId reservation = aReservation();
        if (!isReserved(reservation, List.of(demands))) {
            throw new AssertionError("not enough in stock");
        }
        return reservation;
    }

    /** Holds what is wanted, if there is enough. */
    default boolean isReserved(ReservationId reservation, List<Demand> demands) {
        Reservation wanted = bought(reservation, demands);
        return inTransaction(() -> {
            boolean enough = stockItems()
                    .find(demands.stream().map(Demand::variant).toList())
                    .shortages(demands)
                    .isEmpty();
            if (enough) {
                reservations().hold(wanted);
            }
            return enough;
        });
    }

    /** Lets go what is held under a reservation. */
    default List<Allotment> release(ReservationId reservation) {
        return inTransaction(() -> reservations().release(reservation, Fresh.NOW));
    }

    /** The stock of a variant now. */
    default StockItem stock(VariantId variant) {
        return stock(variant, place());
    }

    /** The stock of a variant at a place now. */
    default StockItem stock(VariantId variant, LocationId location) {
        StockKey key = new StockKey(variant, location);
        Map<StockKey, StockItem> found = inTransaction(() -> stockItems().items(List.of(key)));
        return found.getOrDefault(key, StockItem.none(key));
    }

    /** Stock that is kept plainly. */
    default StockItem item(VariantId variant, long onHand, long reserved) {
        return new StockItem(variant, place(), onHand, reserved, StockPolicy.PLAIN);
    }

    /** The whole ledger of a variant, the newest entry first. */
    default List<StockMovement> ledger(VariantId variant) {
        return inTransaction(() -> stockItems().movements(variant, 1_000));
    }
}
