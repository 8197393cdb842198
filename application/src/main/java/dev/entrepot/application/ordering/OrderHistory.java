package dev.entrepot.application.ordering;

import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderId;
import java.util.List;

/** How orders went on. */
public interface OrderHistory {

    /** The changes of an order's status, the first one first; none if there is no such order. */
    List<OrderChange> of(OrderId order);
}
