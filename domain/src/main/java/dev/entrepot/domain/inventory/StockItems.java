package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The stock of a shop, whose write is the guard against overselling.
 *
 * <p>Writes belong to a running transaction. They take the variants in the order of their ids, so that no two can wait for each other,
 * and every change of what is on hand writes its {@link StockMovement} in the same transaction.
 */
public interface StockItems {

    /** The stock of these variants; one that was never in stock is left out. */
    Map<VariantId, StockItem> find(Collection<VariantId> variants);

    /**
     * Holds all demands, or none, as the last that the running transaction does: nobody waits for whoever holds the last units longer than
     * the end of their transaction takes. So it does not say whether it could; it demands it, and the failure may show at the commit only.
     * Look first with {@link #find} and {@link Shortage#of} at what there is. However many callers race for the last units, no more are
     * held than may be promised.
     *
     * @param reservation under what they are held; not used before
     * @param demands one at least, each of another variant
     * @throws ConcurrentChange if something falls short; whoever repeats the transaction will find what
     * @throws IllegalArgumentException if the reservation was used before, there are no demands, or two are of the same variant
     */
    void hold(ReservationId reservation, Collection<Demand> demands, Instant at);

    /**
     * Lets go what is held under the reservation. What is no longer held is left alone, so that doing it twice changes nothing.
     *
     * @return what was let go
     */
    List<Demand> release(ReservationId reservation, Instant at);

    /**
     * Sets what is on hand, in a number of statements that does not grow with the number of counts. A count that changes nothing leaves
     * no movement; the first movement of a variant is always {@link MovementKind#INITIAL}.
     *
     * @param by the name of the key or user, or of the import
     * @return how many of them changed something
     * @throws InventoryRefusal.BelowReserved if more of a variant are held than were counted
     */
    int count(Collection<StockCount> counts, MovementKind kind, String by, Instant at);

    /** The ledger of a variant, the newest entry first. */
    List<StockMovement> movements(VariantId variant, int limit);
}
