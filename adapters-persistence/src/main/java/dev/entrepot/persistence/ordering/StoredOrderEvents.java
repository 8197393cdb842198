package dev.entrepot.persistence.ordering;

import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.shared.DomainEvent;
import java.util.Map;

/** Under which names what happens to orders is stored. */
public final class StoredOrderEvents {

    private StoredOrderEvents() {}

    /** The names; they never change. */
    public static Map<String, Class<? extends DomainEvent>> names() {
        return Map.of(
                "order_placed", OrderEvent.OrderPlaced.class,
                "order_paid", OrderEvent.OrderPaid.class,
                "digital_sale_due", OrderEvent.DigitalSaleDue.class,
                "order_payment_failed", OrderEvent.OrderPaymentFailed.class,
                "order_cancelled", OrderEvent.OrderCancelled.class,
                "order_expired", OrderEvent.OrderExpired.class,
                "refund_due", OrderEvent.RefundDue.class,
                "order_refunded", OrderEvent.OrderRefunded.class);
    }
}
