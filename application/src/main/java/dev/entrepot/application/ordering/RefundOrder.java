package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.EventSubscriber;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.shared.DomainEvent;
import java.time.Clock;

/**
 * Gives back money that was taken for an order that will not be delivered, as soon as the outbox tells of it. Told twice, it asks the
 * gateway under the same key, which gives it back once.
 */
public final class RefundOrder implements EventSubscriber {

    private final Transactions transactions;
    private final Orders orders;
    private final PaymentGateway gateway;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public RefundOrder(Transactions transactions, Orders orders, PaymentGateway gateway, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "refund-order";
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof OrderEvent.RefundDue due) {
            gateway.refund(due.order(), due.paymentReference(), due.amount());
            transactions.write(() -> {
                Order order = orders.find(due.order()).orElseThrow();
                if (order.refund(clock.instant())) {
                    orders.update(order);
                }
                return order;
            });
        }
    }
}
