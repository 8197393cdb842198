package dev.entrepot.application.ordering;

import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.shared.Money;

/**
 * Who takes the money.
 *
 * <p>Calls go outside and are never made inside a transaction. Each carries a key of ours, the order's id: asked again with the same key the
 * gateway does nothing again and says what it said, so that whoever is unsure may ask.
 */
public interface PaymentGateway {

    /** Takes the amount for the order. What goes wrong on the way is {@link PaymentOutcome.Undecided}, not an exception. */
    PaymentOutcome charge(OrderId order, Money amount, PaymentToken token);

    /**
     * Gives back what was taken for the order.
     *
     * @param reference the gateway's name for the payment
     * @throws RuntimeException if it is not known to have been given back; ask again later
     */
    void refund(OrderId order, String reference, Money amount);
}
