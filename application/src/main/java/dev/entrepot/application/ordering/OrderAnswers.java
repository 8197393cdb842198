package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.AnswerCodec;
import dev.entrepot.domain.ordering.FulfillmentStatus;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.ordering.PaymentStatus;
import java.util.UUID;

/**
 * What placing an order was answered, for those who ask again. Only what changes later is remembered of it: the rest stands in the order,
 * and would be an address and an access token more to protect.
 */
public final class OrderAnswers {

    private final AnswerCodec codec;
    private final Orders orders;

    /** Makes it of the ports that it needs. */
    public OrderAnswers(AnswerCodec codec, Orders orders) {
        this.codec = codec;
        this.orders = orders;
    }

    String write(OrderView answer) {
        return codec.write(new Remembered(
                answer.id().value(),
                answer.status(),
                answer.paymentStatus(),
                answer.fulfillmentStatus(),
                answer.declineCode(),
                answer.version()));
    }

    OrderView read(String answer) {
        Remembered remembered = codec.read(answer, Remembered.class);
        OrderId id = new OrderId(remembered.order());
        Order order = orders.find(id)
                .orElseThrow(() -> new IllegalStateException("the order " + id + " was answered and is not there"));
        return remembered.of(OrderView.of(order));
    }

    /** What an order was when its buyer was answered. */
    record Remembered(
            UUID order,
            OrderStatus status,
            PaymentStatus paymentStatus,
            FulfillmentStatus fulfillmentStatus,
            String declineCode,
            long version) {

        private OrderView of(OrderView present) {
            return new OrderView(
                    present.id(),
                    present.number(),
                    status,
                    paymentStatus,
                    fulfillmentStatus,
                    present.email(),
                    present.shipTo(),
                    present.lines(),
                    present.delivery(),
                    present.totals(),
                    present.fingerprint(),
                    present.accessToken(),
                    declineCode,
                    present.placedAt(),
                    version);
        }
    }
}
