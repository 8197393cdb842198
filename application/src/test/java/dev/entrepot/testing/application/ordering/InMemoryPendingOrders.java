package dev.entrepot.testing.application.ordering;

import dev.entrepot.application.ordering.PendingOrders;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.testing.domain.ordering.InMemoryOrders;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The pending ones of in-memory orders. Only one unit of work runs at a time, so that nobody else can be working on an order. */
public final class InMemoryPendingOrders implements PendingOrders {

    private final InMemoryOrders orders;

    /** Makes the pending ones of some orders. */
    public InMemoryPendingOrders(InMemoryOrders orders) {
        this.orders = orders;
    }

    @Override
    public List<OrderId> placedBefore(Instant before, int skip, int limit) {
        return orders.all().stream()
                .filter(order -> order.status() == OrderStatus.PENDING
                        && order.placedAt().isBefore(before))
                .sorted(Comparator.comparing(Order::placedAt))
                .skip(skip)
                .limit(limit)
                .map(Order::id)
                .toList();
    }

    @Override
    public boolean lock(OrderId id) {
        return orders.find(id)
                .filter(order -> order.status() == OrderStatus.PENDING)
                .isPresent();
    }
}
