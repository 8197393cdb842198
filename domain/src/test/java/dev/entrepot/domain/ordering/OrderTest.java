package dev.entrepot.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

    private static final Instant LATER = Fresh.NOW.plusSeconds(60);

    /** An order with that history, which has told of it already. */
    private static Order after(String history) {
        Order order = SampleOrders.placed();
        for (String step : history.split(" ", -1)) {
            perform(order, step);
        }
        order.releaseEvents();
        order.releaseChanges();
        return order;
    }

    private static boolean perform(Order order, String step) {
        return switch (step) {
            case "placed" -> true;
            case "capture" -> order.capture("pay_1", LATER);
            case "decline" -> order.decline("card_declined", LATER);
            case "refund" -> order.refund(LATER);
            case "expire" -> order.expire(LATER);
            case "cancel" -> {
                order.cancel("anna", "changed her mind", LATER);
                yield true;
            }
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static List<String> names(List<DomainEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    @Test
    void isPlacedPendingAndTellsSo() {
        Order order = SampleOrders.placed();

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.payment()).isEqualTo(Payment.OPEN);
        assertThat(order.fulfillment()).isEqualTo(FulfillmentStatus.UNFULFILLED);
        assertThat(order.placedAt()).isEqualTo(Fresh.NOW);
        assertThat(order.reservation()).isEqualTo(new ReservationId(order.id().value()));
        assertThat(order.version()).isZero();
        assertThat(order.releaseEvents())
                .containsExactly(new OrderEvent.OrderPlaced(
                        order.id(),
                        order.number(),
                        order.placement().email(),
                        Money.of("50.85", Currency.getInstance("EUR")),
                        Fresh.NOW));
        assertThat(order.releaseChanges())
                .containsExactly(new OrderChange(null, OrderStatus.PENDING, "guest", "placed", Fresh.NOW));
    }

    @Test
    void makesTheSaleOfWhatIsDigitalDueWhenItIsPaidAndNotWhenItIsTooLate() {
        Order paid = Order.place(SampleOrders.digital(), Fresh.NOW);
        Order late = Order.place(SampleOrders.digital(), Fresh.NOW);
        late.expire(Fresh.NOW);

        paid.capture("pay_1", Fresh.NOW);
        late.capture("pay_2", Fresh.NOW);

        assertThat(names(paid.releaseEvents())).containsExactly("OrderPlaced", "OrderPaid", "DigitalSaleDue");
        assertThat(names(late.releaseEvents())).containsExactly("OrderPlaced", "OrderExpired", "RefundDue");
    }

    /** What every word does to an order after every history: status, payment, events told, whether a change of status is recorded. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    placed                | capture | PAID           | PAID     | OrderPaid                | true
                    placed                | decline | PAYMENT_FAILED | FAILED   | OrderPaymentFailed       | true
                    placed                | cancel  | CANCELLED      | UNPAID   | OrderCancelled           | true
                    placed                | refund  | PENDING        | UNPAID   |                          | false
                    placed                | expire  | EXPIRED        | UNPAID   | OrderExpired             | true
                    capture               | expire  | PAID           | PAID     |                          | false
                    decline               | expire  | PAYMENT_FAILED | FAILED   |                          | false
                    expire                | expire  | EXPIRED        | UNPAID   |                          | false
                    expire                | decline | EXPIRED        | UNPAID   |                          | false
                    expire                | capture | EXPIRED        | PAID     | RefundDue                | false
                    expire capture        | refund  | EXPIRED        | REFUNDED | OrderRefunded            | false
                    capture               | capture | PAID           | PAID     |                          | false
                    capture               | decline | PAID           | PAID     |                          | false
                    capture               | cancel  | CANCELLED      | PAID     | OrderCancelled RefundDue | true
                    capture               | refund  | PAID           | REFUNDED | OrderRefunded            | false
                    decline               | capture | PAYMENT_FAILED | PAID     | RefundDue                | false
                    decline               | decline | PAYMENT_FAILED | FAILED   |                          | false
                    decline               | refund  | PAYMENT_FAILED | FAILED   |                          | false
                    decline capture       | refund  | PAYMENT_FAILED | REFUNDED | OrderRefunded            | false
                    decline capture       | capture | PAYMENT_FAILED | PAID     |                          | false
                    cancel                | capture | CANCELLED      | PAID     | RefundDue                | false
                    cancel                | decline | CANCELLED      | UNPAID   |                          | false
                    cancel                | refund  | CANCELLED      | UNPAID   |                          | false
                    cancel capture        | capture | CANCELLED      | PAID     |                          | false
                    cancel capture        | refund  | CANCELLED      | REFUNDED | OrderRefunded            | false
                    capture cancel        | capture | CANCELLED      | PAID     |                          | false
                    capture cancel        | decline | CANCELLED      | PAID     |                          | false
                    capture cancel        | refund  | CANCELLED      | REFUNDED | OrderRefunded            | false
                    capture cancel refund | refund  | CANCELLED      | REFUNDED |                          | false
                    capture cancel refund | capture | CANCELLED      | REFUNDED |                          | false
                    """)
    void goesOn(
            String history,
            String step,
            OrderStatus status,
            PaymentStatus payment,
            @Nullable String events,
            boolean recorded) {
        Order order = after(history);
        Order.Snapshot before = order.snapshot();

        boolean changed = perform(order, step);

        assertThat(order.status()).isEqualTo(status);
        assertThat(order.payment().status()).isEqualTo(payment);
        assertThat(names(order.releaseEvents())).isEqualTo(events == null ? List.of() : List.of(events.split(" ", -1)));
        assertThat(order.releaseChanges()).hasSize(recorded ? 1 : 0);
        assertThat(changed)
                .as("tells whether it changed")
                .isEqualTo(!order.snapshot().equals(before));
    }

    @ParameterizedTest
    @CsvSource({"decline, payment_failed", "cancel, cancelled", "capture cancel, cancelled", "expire, expired"})
    void refusesToBeCalledOffWhenItIsOver(String history, String status) {
        Order order = after(history);
        Order.Snapshot before = order.snapshot();

        assertThatExceptionOfType(OrderingRefusal.IllegalTransition.class)
                .isThrownBy(() -> order.cancel("anna", "", LATER))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .isEqualTo(Map.of("from", status, "to", "cancelled", "allowed", List.of())))
                .withMessage(
                        status.equals("cancelled")
                                ? "The order is cancelled already."
                                : "The order is " + status + ", and stays so.");
        assertThat(order.snapshot()).isEqualTo(before);
        assertThat(order.releaseEvents()).isEmpty();
        assertThat(order.releaseChanges()).isEmpty();
    }

    @Test
    void keepsWhoChangedItWhenAndWhy() {
        Order order = after("placed");
        order.capture("pay_1", LATER);
        order.cancel("anna", "changed her mind", LATER.plusSeconds(1));

        assertThat(order.releaseChanges())
                .containsExactly(
                        new OrderChange(OrderStatus.PENDING, OrderStatus.PAID, "gateway", "payment captured", LATER),
                        new OrderChange(
                                OrderStatus.PAID,
                                OrderStatus.CANCELLED,
                                "anna",
                                "changed her mind",
                                LATER.plusSeconds(1)));
        assertThat(order.releaseChanges()).isEmpty();
    }

    @Test
    void keepsWhyThePaymentWasDeclined() {
        Order order = after("placed");
        order.decline("card_declined", LATER);

        assertThat(order.payment()).isEqualTo(new Payment(PaymentStatus.FAILED, "", "card_declined"));
        assertThat(order.releaseChanges())
                .containsExactly(new OrderChange(
                        OrderStatus.PENDING,
                        OrderStatus.PAYMENT_FAILED,
                        "gateway",
                        "payment declined: card_declined",
                        LATER));
        order.capture("pay_2", LATER);
        assertThat(order.payment()).isEqualTo(new Payment(PaymentStatus.PAID, "pay_2", ""));
    }

    @Test
    void tellsWhatToGiveBackAndUnderWhichReference() {
        Order order = after("capture");
        order.cancel("anna", "", LATER);

        assertThat(order.releaseEvents())
                .contains(new OrderEvent.RefundDue(
                        order.id(), order.number(), order.totals().total(), "pay_1", LATER));
        assertThat(order.releaseEvents()).isEmpty();
        order.refund(LATER);
        assertThat(order.payment()).isEqualTo(new Payment(PaymentStatus.REFUNDED, "pay_1", ""));
    }

    @Test
    void tellsOfItselfInEveryEvent() {
        Order order = SampleOrders.placed();
        order.capture("pay_1", LATER);
        order.cancel("anna", "", LATER);
        order.refund(LATER);
        Order declined = SampleOrders.placed();
        declined.decline("card_declined", LATER);

        assertThat(order.releaseEvents())
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.aggregate()).isEqualTo(order.id()));
        assertThat(declined.releaseEvents()).last().satisfies(event -> {
            assertThat(event.aggregate()).isEqualTo(declined.id());
            assertThat(event.occurredAt()).isEqualTo(LATER);
        });
    }

    @Test
    void countsHowOftenItWasStored() {
        Order order = after("placed");
        order.stored();
        order.stored();

        assertThat(order.version()).isEqualTo(2);
        assertThat(order.snapshot().version()).isEqualTo(2);
    }

    @Test
    void isShownToWhoeverHasItsToken() {
        Order order = after("placed");
        String token = order.placement().accessToken().value();

        assertThat(order.isAccessibleWith(token)).isTrue();
        assertThat(order.isAccessibleWith(token + "x")).isFalse();
        assertThat(order.isAccessibleWith("")).isFalse();
    }

    @Test
    void hasAtLeastOneLine() {
        Order.Placement placement = SampleOrders.placement();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Order.Placement(
                        placement.id(),
                        placement.number(),
                        placement.email(),
                        placement.shipTo(),
                        List.of(),
                        placement.delivery(),
                        placement.totals(),
                        placement.accessToken(),
                        "guest"));
    }

    @Test
    void isTheSameIfItsIdentityIs() {
        Order order = after("capture");
        Order restored = Order.restore(after("placed").snapshot());
        Order same = Order.restore(order.snapshot());
        same.cancel("anna", "", LATER);

        assertThat(same).isEqualTo(order).hasSameHashCodeAs(order);
        assertThat(order).isNotEqualTo(restored).isNotEqualTo("order");
        assertThat(order).hasToString("Order " + order.number() + " paid");
        assertThat(Order.restore(order.snapshot()).releaseEvents()).isEmpty();
        assertThat(order.lines()).isEqualTo(order.placement().lines());
    }
}
