package dev.entrepot.domain.ordering;

import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;

/** What happens to orders. */
public sealed interface OrderEvent extends DomainEvent {

    /** The order that it happened to. */
    OrderId order();

    /** The order's number. */
    OrderNumber number();

    @Override
    default OrderId aggregate() {
        return order();
    }

    /** An order was placed and its stock is held. */
    record OrderPlaced(OrderId order, OrderNumber number, EmailAddress email, Money total, Instant occurredAt)
            implements OrderEvent {}

    /** The total was taken. */
    record OrderPaid(OrderId order, OrderNumber number, Money amount, Instant occurredAt) implements OrderEvent {}

    /** The total was taken for an order of which something is digital, whose sale has to be booked. */
    record DigitalSaleDue(OrderId order, OrderNumber number, Instant occurredAt) implements OrderEvent {}

    /**
     * The gateway declined; the stock was let go.
     *
     * @param declineCode why, in the gateway's words
     */
    record OrderPaymentFailed(OrderId order, OrderNumber number, String declineCode, Instant occurredAt)
            implements OrderEvent {}

    /** The order was called off; the stock was let go. */
    record OrderCancelled(OrderId order, OrderNumber number, String reason, Instant occurredAt) implements OrderEvent {}

    /** The order was not paid in time; the stock was let go. */
    record OrderExpired(OrderId order, OrderNumber number, Instant occurredAt) implements OrderEvent {}

    /**
     * Money was taken for an order that will not be delivered, and has to be given back.
     *
     * @param paymentReference the gateway's name for what it took
     */
    record RefundDue(OrderId order, OrderNumber number, Money amount, String paymentReference, Instant occurredAt)
            implements OrderEvent {}

    /** The money was given back. */
    record OrderRefunded(OrderId order, OrderNumber number, Money amount, Instant occurredAt) implements OrderEvent {}
}
