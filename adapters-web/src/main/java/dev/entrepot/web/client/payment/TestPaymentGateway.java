package dev.entrepot.web.client.payment;

import dev.entrepot.application.ordering.PaymentGateway;
import dev.entrepot.application.ordering.PaymentOutcome;
import dev.entrepot.application.ordering.PaymentToken;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.shared.Money;

/**
 * A gateway that moves no money: the token says how the payment ends.
 *
 * <table>
 * <caption>Tokens</caption>
 * <tr><td>{@code tok_success}</td><td>captured at once</td></tr>
 * <tr><td>{@code tok_declined}</td><td>declined as {@code card_declined}</td></tr>
 * <tr><td>{@code tok_insufficient_funds}</td><td>declined as {@code insufficient_funds}</td></tr>
 * <tr><td>{@code tok_timeout}</td><td>undecided: as if the gateway had not answered in time</td></tr>
 * <tr><td>{@code tok_requires_action}</td><td>undecided: as if the buyer had to confirm with the bank</td></tr>
 * <tr><td>{@code tok_late_webhook}</td><td>undecided: as if the word came later, by webhook</td></tr>
 * <tr><td>any other</td><td>declined as {@code unknown_token}</td></tr>
 * </table>
 *
 * <p>It remembers nothing: what it says follows from the order and the token alone, so that asking again, on any node and after any
 * crash, gets the same word.
 */
public final class TestPaymentGateway implements PaymentGateway {

    @Override
    public PaymentOutcome charge(OrderId order, Money amount, PaymentToken token) {
        return switch (token.value()) {
            case "tok_success" -> new PaymentOutcome.Captured(reference(order));
            case "tok_declined" -> new PaymentOutcome.Declined("card_declined");
            case "tok_insufficient_funds" -> new PaymentOutcome.Declined("insufficient_funds");
            case "tok_timeout" -> new PaymentOutcome.Undecided("timeout");
            case "tok_requires_action" -> new PaymentOutcome.Undecided("requires_action");
            case "tok_late_webhook" -> new PaymentOutcome.Undecided("awaiting_webhook");
            default -> new PaymentOutcome.Declined("unknown_token");
        };
    }

    @Override
    public void refund(OrderId order, String reference, Money amount) {
        if (!reference.equals(reference(order))) {
            throw new IllegalArgumentException(
                    "nothing was taken for the order " + order + " under '" + reference + "'");
        }
    }

    private static String reference(OrderId order) {
        return "test_" + order;
    }
}
