package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The second transaction of {@link PlaceOrder}: what the gateway said, and the answer that every repetition gets. */
public final class Settlement {

    private final IdempotencyRecords records;
    private final OrderAnswers answers;
    private final Orders orders;
    private final Reservations reservations;
    private final PromotionUses promotionUses;
    private final Clock clock;

    /** Makes it of what it needs. */
    public Settlement(
            IdempotencyRecords records,
            OrderAnswers answers,
            Orders orders,
            Reservations reservations,
            PromotionUses promotionUses,
            Clock clock) {
        this.records = records;
        this.answers = answers;
        this.orders = orders;
        this.reservations = reservations;
        this.promotionUses = promotionUses;
        this.clock = clock;
    }

    /**
     * Writes what the gateway said.
     *
     * @param inHand the order as this thread stored it; none to read it again, after a lost race
     * @param resumed whether an earlier request placed the order; only then is this one a repetition, whoever finished first
     */
    Answer<OrderView> settle(
            IdempotencyKey key, OrderId id, @Nullable Order inHand, PaymentOutcome outcome, boolean resumed) {
        Instant now = clock.instant();
        if (inHand == null || resumed) {
            Claim claim = records.claim(key, id.value(), now);
            if (claim instanceof Claim.Answered answered) {
                return new Answer<>(answers.read(answered.answer()), resumed);
            }
        }
        Order order = inHand == null ? orders.find(id).orElseThrow() : inHand;
        apply(outcome, order, now);
        OrderView answer = OrderView.of(order);
        records.remember(key, answers.write(answer));
        return new Answer<>(answer, resumed);
    }

    private void apply(PaymentOutcome outcome, Order order, Instant now) {
        switch (outcome) {
            case PaymentOutcome.Captured captured -> {
                if (order.capture(captured.reference(), now)) {
                    orders.update(order);
                }
            }
            case PaymentOutcome.Declined declined -> {
                if (order.decline(declined.code(), now)) {
                    orders.update(order);
                    promotionUses.release(order.redemption(), now);
                    reservations.release(order.reservation(), now);
                }
            }
            case PaymentOutcome.Undecided undecided -> {
                // The order stays pending until the gateway's word comes by another way.
            }
        }
    }
}
