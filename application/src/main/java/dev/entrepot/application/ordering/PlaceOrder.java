package dev.entrepot.application.ordering;

import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.application.pricing.Baskets;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRefusal;
import dev.entrepot.application.shared.RefusedTogether;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.EmailAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Places an order and has it paid.
 *
 * <p>One short transaction claims the idempotency key, finds what is for sale, prices the basket by the rules of that moment, holds the
 * stock and writes the order with its events: everything or nothing. Then the gateway is asked, outside any transaction, and a second one
 * writes what it said, together with the answer that every repetition of the request will get. The key comes first: what was ordered and
 * is no longer for sale must not keep a repetition from its answer.
 *
 * <p>A crash in between leaves a placed order whose answer is not known. The next repetition of the request finds it, asks the gateway
 * again under the same key, and finishes the work; so does a repetition that arrives while the first request is still asking, and
 * whoever comes second takes over the answer of the first. So every repetition gets the same answer.
 */
public final class PlaceOrder {

    private final Baskets baskets;
    private final Checkout checkout;
    private final PaymentGateway gateway;
    private final Transactions transactions;
    private final Settlement settlement;

    /** Makes it of what it needs. */
    public PlaceOrder(
            Baskets baskets,
            Checkout checkout,
            PaymentGateway gateway,
            Transactions transactions,
            Settlement settlement) {
        this.baskets = baskets;
        this.checkout = checkout;
        this.gateway = gateway;
        this.transactions = transactions;
        this.settlement = settlement;
    }

    /**
     * Places the order.
     *
     * @throws PricingRefusal if lines cannot be bought or have no price, coupons or the shipping method are unknown, or it cannot
     *     deliver the basket
     * @throws RefusedTogether if lines cannot be bought and coupons cannot be used
     * @throws OrderingRefusal.OutOfStock if the stock cannot meet it, naming every line that falls short
     * @throws OrderingRefusal.QuoteChanged if a fingerprint was given and the price is another one now
     * @throws IdempotencyRefusal if the key was used for something else, or the same request takes too long
     */
    public Answer<OrderView> handle(Command command) {
        return switch (transactions.write(() -> checkout.place(command, baskets))) {
            case Checkout.Outcome.Known known -> new Answer<>(known.answer(), true);
            case Checkout.Outcome.Unfinished unfinished -> settled(command, unfinished.order(), true);
            case Checkout.Outcome.Placed placed -> settled(command, placed.order(), false);
        };
    }

    private Answer<OrderView> settled(Command command, Order order, boolean resumed) {
        PaymentOutcome outcome = gateway.charge(order.id(), order.totals().total(), command.payment());
        AtomicReference<@Nullable Order> inHand = new AtomicReference<>(order);
        return transactions.write(
                () -> settlement.settle(command.key(), order.id(), inHand.getAndSet(null), outcome, resumed));
    }

    /**
     * What to place.
     *
     * @param basket what is wanted, and where it goes
     * @param quoteFingerprint the price that the buyer agreed to; none to take whatever it is
     * @param placedBy the name of the key or user, or {@code guest}
     */
    public record Command(
            IdempotencyKey key,
            BasketRequest basket,
            EmailAddress email,
            Address shipTo,
            PaymentToken payment,
            @Nullable String quoteFingerprint,
            String placedBy) {}
}
