package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls an order off: its stock and its uses of promotions are free again at once, and if it was paid, {@link RefundOrder} gives the money back. */
public final class CancelOrder {

    private final Once once;
    private final Orders orders;
    private final Reservations reservations;
    private final PromotionUses promotionUses;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public CancelOrder(Once once, Orders orders, Reservations reservations, PromotionUses promotionUses, Clock clock) {
        this.once = once;
        this.orders = orders;
        this.reservations = reservations;
        this.promotionUses = promotionUses;
        this.clock = clock;
    }

    /**
     * Calls it off.
     *
     * @throws OrderingRefusal.NotFound if there is no such order
     * @throws OrderingRefusal.IllegalTransition if its status does not allow it
     * @throws OrderingRefusal.Shipped if some of its goods have left the house
     * @throws StaleVersion if a version was expected and it is another
     */
    public Answer<OrderView> handle(Command command) {
        return once.write(command.key(), OrderView.class, () -> {
            Instant now = clock.instant();
            Order order = orders.find(command.id())
                    .orElseThrow(() -> new OrderingRefusal.NotFound(command.id().toString()));
            Long expected = command.expectedVersion();
            if (expected != null && expected != order.version()) {
                throw new StaleVersion(expected, order.version());
            }
            order.cancel(command.by(), command.reason(), now);
            orders.update(order);
            promotionUses.release(order.redemption(), now);
            letGo(order, now);
            return OrderView.of(order);
        });
    }

    private void letGo(Order order, Instant now) {
        Reservation held = reservations.lock(order.reservation()).orElseThrow();
        if (held.hasShipped()) {
            throw new OrderingRefusal.Shipped(order.number());
        }
        reservations.update(held.released(now), now);
    }

    /**
     * What to call off.
     *
     * @param expectedVersion the version that the caller has seen; none if that does not matter
     * @param by the name of the key or user
     * @param reason why, for people; may be empty
     */
    public record Command(
            @Nullable IdempotencyKey key,
            OrderId id,
            @Nullable Long expectedVersion,
            String by,
            String reason) {}
}
