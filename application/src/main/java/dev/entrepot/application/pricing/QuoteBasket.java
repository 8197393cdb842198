package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.RefusedTogether;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.Quote;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a basket costs. Nothing is kept: whoever orders with the quote's fingerprint is charged that price or hears that it
 * changed.
 */
public final class QuoteBasket {

    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Baskets baskets;
    private final BasketPricing pricing;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of what it needs. */
    public QuoteBasket(Baskets baskets, BasketPricing pricing, IdSource ids, Clock clock) {
        this.baskets = baskets;
        this.pricing = pricing;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Prices the basket.
     *
     * @throws PricingRefusal if lines cannot be bought or have no price, coupons or the shipping method are unknown, or the basket
     *     cannot be delivered by it
     * @throws RefusedTogether if lines cannot be bought and coupons cannot be used
     */
    public Quoted handle(Command command) {
        Instant now = clock.instant();
        Baskets.Resolved wanted = baskets.resolve(command.basket(), pricing, now);
        BasketPricing.Priced priced = pricing.known(wanted, command.basket().shippingMethod(), now);
        boolean goesSomewhere = wanted.basket().destination().isPresent();
        return new Quoted(
                ids.next(),
                priced.quote(),
                goesSomewhere ? priced.options(now) : null,
                command.explain() ? priced.explanation(now) : null,
                now.plus(LIFETIME));
    }

    /**
     * What to price.
     *
     * @param explain whether to tell how it came about, naming also the promotions that cannot concern the basket
     */
    public record Command(BasketRequest basket, boolean explain) {

        /** A basket whose price needs no explanation. */
        public Command(BasketRequest basket) {
            this(basket, false);
        }
    }

    /**
     * A quote with its name.
     *
     * @param shippingOptions what the shop's methods would cost; none unless it is known where the basket goes
     * @param explanation how it came about; none unless it was asked for
     * @param expiresAt until when it may be shown; afterwards ask again
     */
    public record Quoted(
            UUID id,
            Quote quote,
            @Nullable List<DeliveryPricing.Option> shippingOptions,
            @Nullable Explanation explanation,
            Instant expiresAt) {}
}
