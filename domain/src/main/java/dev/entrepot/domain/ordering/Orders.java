package dev.entrepot.domain.ordering;

import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Optional;

/**
 * The orders of a shop. Writes belong to a running transaction and store, with the order, its new history entries and its events.
 */
public interface Orders {

    /** The order, if it exists. */
    Optional<Order> find(OrderId id);

    /**
     * Adds a new order.
     *
     * @throws IllegalArgumentException if it was added before; at the latest when the transaction ends
     */
    void add(Order order);

    /**
     * Stores a changed order if it is still of the version that was found or added. An order whose transaction failed is not used again:
     * whoever repeats the work finds it anew.
     *
     * @throws ConcurrentChange if another transaction has stored it meanwhile; at the latest when the transaction ends
     */
    void update(Order order);
}
