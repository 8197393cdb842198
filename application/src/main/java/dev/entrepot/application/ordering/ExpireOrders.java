package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives up pending orders whose payment nobody has heard of for too long, so that they do not hold stock for ever. Any number of nodes may
 * do it side by side.
 *
 * <p>Each order is a transaction of its own: one that cannot be given up holds no other back. The gateway is not asked. If it took the
 * money after all and says so later, {@link Order#capture} makes a refund due.
 */
public final class ExpireOrders {

    private final Transactions transactions;
    private final PendingOrders pending;
    private final Orders orders;
    private final Reservations reservations;
    private final PromotionUses promotionUses;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ExpireOrders(
            Transactions transactions,
            PendingOrders pending,
            Orders orders,
            Reservations reservations,
            PromotionUses promotionUses,
            Clock clock) {
        this.transactions = transactions;
        this.pending = pending;
        this.orders = orders;
        this.reservations = reservations;
        this.promotionUses = promotionUses;
        this.clock = clock;
    }

    /** Gives up one batch of the bound store, the longest waiting first. */
    public Expired handle(Command command) {
        Instant now = clock.instant();
        List<OrderId> due = transactions.read(
                () -> pending.placedBefore(now.minus(command.after()), command.skip(), command.batch()));
        int expired = 0;
        List<Failure> failures = new ArrayList<>();
        for (OrderId id : due) {
            try {
                expired += transactions.write(() -> expire(id, now)) ? 1 : 0;
            } catch (RuntimeException e) {
                failures.add(new Failure(id, e));
            }
        }
        return new Expired(due.size(), expired, failures);
    }

    private boolean expire(OrderId id, Instant now) {
        if (!pending.lock(id)) {
            return false;
        }
        Order order = orders.find(id).orElseThrow();
        if (!order.expire(now)) {
            return false;
        }
        orders.update(order);
        promotionUses.release(order.redemption(), now);
        reservations.release(order.reservation(), now);
        return true;
    }

    /**
     * Which orders to give up.
     *
     * @param after how long an order may wait for its payment
     * @param skip how many of the longest waiting to leave alone, since they could not be given up a moment ago
     * @param batch at most how many
     */
    public record Command(Duration after, int skip, int batch) {}

    /**
     * What was done.
     *
     * @param found how many waited for too long
     * @param expired how many of them were given up; the others were paid, or another node was on them
     * @param failures those that could not be given up
     */
    public record Expired(int found, int expired, List<Failure> failures) {

        /** Copies the failures. */
        public Expired {
            failures = List.copyOf(failures);
        }
    }

    /** An order that could not be given up, and why. */
    public record Failure(OrderId order, RuntimeException cause) {}
}
