package dev.entrepot.application.ordering;

import dev.entrepot.domain.ordering.OrderId;
import java.time.Instant;
import java.util.List;

/** The orders of the bound store that wait for their payment, for the sweep that gives them up. */
public interface PendingOrders {

    /**
     * Those that were placed before the instant, the longest waiting first.
     *
     * @param skip how many of the longest waiting to leave out
     * @param limit at most how many
     */
    List<OrderId> placedBefore(Instant before, int skip, int limit);

    /**
     * Locks the order until the running transaction ends, if it is still pending and nobody else is working on it. Belongs to a running
     * transaction.
     *
     * @return whether it is locked
     */
    boolean lock(OrderId id);
}
