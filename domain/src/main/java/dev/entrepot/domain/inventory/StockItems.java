package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The stock of a shop. What is held of it is kept by {@link Reservations}.
 *
 * <p>Writes belong to a running transaction. They take stock in the order of the ids of variants and places, so that no two can wait for
 * each other, and every change of what is on hand writes its {@link StockMovement} in the same transaction. Whenever the
 * {@linkplain StockItem#level() level} of an item becomes another one a {@link StockEvent.StockLevelChanged} is told, whoever wrote.
 */
public interface StockItems {

    /** What there is of these variants at the places that are open; a place that never had one of them is left out. */
    Stock find(Collection<VariantId> variants);

    /** The stock of these at any place, open or not; what was never in stock there is left out. */
    Map<StockKey, StockItem> items(Collection<StockKey> keys);

    /**
     * Books entries in their order, in a number of statements that does not grow with the number of entries. One that changes nothing
     * leaves no movement. One that is refused is left out and told, and the others are booked: {@link Bookings#orNone} is for those who
     * want all or nothing.
     *
     * @param by the name of the key or user, or of the import
     */
    Bookings book(List<StockEntry> entries, String by, Instant at);

    /**
     * Has stock kept in other ways, as {@link #book} books.
     *
     * @return the refusals of those that could not be, by position
     */
    Bookings keep(List<Keeping> keepings, Instant at);

    /**
     * How one variant is to be kept at one place.
     *
     * @param policy the whole of it
     */
    record Keeping(StockKey key, StockPolicy policy) {}

    /**
     * The newest entry of the ledger of each of these; what has none is left out. Read after {@link #book} in its transaction it is what was
     * booked, since the stock is locked.
     */
    Map<StockKey, StockMovement> newestMovements(Collection<StockKey> keys);

    /** The ledger of a variant at all places, the newest entry first. */
    List<StockMovement> movements(VariantId variant, int limit);
}
