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
     * Has stock kept in other ways, in a number of statements that does not grow with theirs. What was never in stock and is to be kept
     * {@linkplain StockPolicy#PLAIN plainly} stays unknown.
     *
     * @return how many are kept in another way now
     * @throws InventoryRefusal.BelowPromised if more units of one were promised beyond what is there than its policy allows, naming the
     *     first in the order of variants and places; the transaction has to fail then
     */
    int keep(List<Keeping> keepings, Instant at);

    /**
     * How one variant is to be kept at one place.
     *
     * @param policy the whole of it
     */
    record Keeping(StockKey key, StockPolicy policy) {}

    /**
     * The version of a variant's stock: how many entries its ledger has, at all places. What the running transaction has booked counts.
     * Whoever has asked keeps others from an answer for the same variant until the transaction ends, so that of those who book only what
     * has the version that they saw, one after the other looks.
     */
    long lockVersion(VariantId variant);

    /** The ledger of a variant at all places, the newest entry first. */
    List<StockMovement> movements(VariantId variant, int limit);
}
