package dev.entrepot.application.ordering;

import dev.entrepot.application.inventory.ShippingApproval;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.ordering.Orders;

/**
 * Keeps the goods of orders in the house until they are paid. Whether a payment is declined at that moment does not matter: a paid order
 * stays paid, and one that is called off has let its reservation go.
 */
public final class ShippingOfPaidOrders implements ShippingApproval {

    private final Orders orders;

    /** Makes it of the port that it needs. */
    public ShippingOfPaidOrders(Orders orders) {
        this.orders = orders;
    }

    /** What is held for nobody's order may leave. */
    @Override
    public void demand(ReservationId reservation) {
        orders.find(new OrderId(reservation.value()))
                .filter(order -> order.status() == OrderStatus.PENDING)
                .ifPresent(order -> {
                    throw new OrderingRefusal.NotPaid(order.number());
                });
    }
}
