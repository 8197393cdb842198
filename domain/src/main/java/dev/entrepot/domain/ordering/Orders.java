package dev.entrepot.domain.ordering;

import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Optional;

/**
 * The orders of a shop. Writes belong to a running transaction and store, with the order, its new history entries and its events.
 */
public interface Orders {

    /** The order, if it exists. */
    Optional<Order> find(OrderId id);

    /** Adds a new order. */
    void add(Order order);

    /**
     * Stores a changed order if it is still of the version that was found or added.
     *
     * @throws ConcurrentChange if another transaction has stored it meanwhile
     */
    void update(Order order);
}
