package dev.entrepot.testing.application.ordering;

import dev.entrepot.application.ordering.OrderHistory;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.testing.domain.ordering.InMemoryOrders;
import java.util.List;

/** The histories of in-memory orders. */
public final class InMemoryOrderHistory implements OrderHistory {

    private final InMemoryOrders orders;

    /** Makes the histories of some orders. */
    public InMemoryOrderHistory(InMemoryOrders orders) {
        this.orders = orders;
    }

    @Override
    public List<OrderChange> of(OrderId order) {
        return orders.history(order);
    }
}
