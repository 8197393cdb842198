package dev.entrepot.testing.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.application.ordering.PaymentGateway;
import dev.entrepot.application.ordering.PaymentOutcome;
import dev.entrepot.application.ordering.PaymentToken;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every gateway does that understands the documented test tokens. */
public interface PaymentGatewayContract {

    /** What the tests charge. */
    Money AMOUNT = Money.of("50.85", Currency.getInstance("EUR"));

    /** What is tested. */
    PaymentGateway gateway();

    private PaymentOutcome charged(OrderId order, String token) {
        return gateway().charge(order, AMOUNT, new PaymentToken(token));
    }

    private static OrderId anOrder() {
        return new OrderId(Fresh.uuid());
    }

    @Test
    default void takesTheMoney() {
        assertThat(charged(anOrder(), "tok_success"))
                .isInstanceOfSatisfying(
                        PaymentOutcome.Captured.class,
                        captured -> assertThat(captured.reference()).isNotBlank());
    }

    @Test
    default void declinesAndSaysWhy() {
        assertThat(charged(anOrder(), "tok_declined")).isEqualTo(new PaymentOutcome.Declined("card_declined"));
        assertThat(charged(anOrder(), "tok_insufficient_funds"))
                .isEqualTo(new PaymentOutcome.Declined("insufficient_funds"));
        assertThat(charged(anOrder(), "tok_nobody_knows")).isInstanceOf(PaymentOutcome.Declined.class);
    }

    @Test
    default void leavesItUndecidedAndSaysWhy() {
        for (String token : List.of("tok_timeout", "tok_requires_action", "tok_late_webhook")) {
            assertThat(charged(anOrder(), token))
                    .as(token)
                    .isInstanceOfSatisfying(
                            PaymentOutcome.Undecided.class,
                            undecided -> assertThat(undecided.reason()).isNotBlank());
        }
    }

    @Test
    default void saysAgainWhatItSaidToTheSameOrder() {
        OrderId paid = anOrder();
        OrderId declined = anOrder();

        assertThat(charged(paid, "tok_success")).isEqualTo(charged(paid, "tok_success"));
        assertThat(charged(declined, "tok_declined")).isEqualTo(charged(declined, "tok_declined"));
        assertThat(charged(paid, "tok_success")).isNotEqualTo(charged(anOrder(), "tok_success"));
    }

    @Test
    default void saysTheSameToManyAtOnce() {
        OrderId order = anOrder();

        List<PaymentOutcome> outcomes = Race.run(16, racer -> charged(order, "tok_success"));

        assertThat(outcomes).containsOnly(outcomes.getFirst());
    }

    @Test
    default void givesBackWhatItTookAndDoesNotMindBeingAskedTwice() {
        OrderId order = anOrder();
        PaymentOutcome.Captured captured = (PaymentOutcome.Captured) charged(order, "tok_success");

        gateway().refund(order, captured.reference(), AMOUNT);
        gateway().refund(order, captured.reference(), AMOUNT);

        assertThat(charged(order, "tok_success")).isEqualTo(captured);
    }

    @Test
    default void givesNothingBackThatItDidNotTake() {
        OrderId order = anOrder();
        charged(order, "tok_declined");

        assertThatThrownBy(() -> gateway().refund(order, "pay_nothing", AMOUNT)).isInstanceOf(RuntimeException.class);
    }
}
