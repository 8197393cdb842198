package dev.entrepot.web.client.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.application.ordering.PaymentGateway;
import dev.entrepot.application.ordering.PaymentOutcome;
import dev.entrepot.application.ordering.PaymentToken;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.testing.application.ordering.PaymentGatewayContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPaymentGatewayTest implements PaymentGatewayContract {

    private static final OrderId ORDER = OrderId.parse("019aa5f0-0000-7000-8000-000000000001");
    private static final OrderId OTHER = OrderId.parse("019aa5f0-0000-7000-8000-000000000002");

    private final TestPaymentGateway gateway = new TestPaymentGateway();

    @Override
    public PaymentGateway gateway() {
        return gateway;
    }

    @Test
    void takesTheMoneyUnderAReferenceOfTheOrder() {
        assertThat(charge(ORDER, "tok_success"))
                .isEqualTo(new PaymentOutcome.Captured("test_019aa5f0-0000-7000-8000-000000000001"));
        assertThat(charge(OTHER, "tok_success")).isNotEqualTo(charge(ORDER, "tok_success"));
    }

    @ParameterizedTest
    @CsvSource({
        "tok_declined, card_declined",
        "tok_insufficient_funds, insufficient_funds",
        "tok_nobody_knows, unknown_token",
        "TOK_SUCCESS, unknown_token",
        "4242424242424242, unknown_token"
    })
    void declinesWithItsReason(String token, String reason) {
        assertThat(charge(ORDER, token)).isEqualTo(new PaymentOutcome.Declined(reason));
    }

    @ParameterizedTest
    @CsvSource({"tok_timeout, timeout", "tok_requires_action, requires_action", "tok_late_webhook, awaiting_webhook"})
    void leavesOpenWhatIsNotKnownYet(String token, String reason) {
        assertThat(charge(ORDER, token)).isEqualTo(new PaymentOutcome.Undecided(reason));
    }

    @ParameterizedTest
    @CsvSource({"tok_success", "tok_declined", "tok_timeout", "tok_nobody_knows"})
    void saysTheSameWhenAskedAgainEvenAfterARestart(String token) {
        assertThat(new TestPaymentGateway().charge(ORDER, AMOUNT, new PaymentToken(token)))
                .isEqualTo(charge(ORDER, token));
    }

    @Test
    void givesBackOnlyWhatItTook() {
        gateway.refund(ORDER, "test_" + ORDER, AMOUNT);
        gateway.refund(ORDER, "test_" + ORDER, AMOUNT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway.refund(ORDER, "test_" + OTHER, AMOUNT))
                .withMessageContaining(ORDER.toString());
    }

    private PaymentOutcome charge(OrderId order, String token) {
        return gateway.charge(order, AMOUNT, new PaymentToken(token));
    }
}
