package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.RefusedTogether;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
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
    private final CurrentRules rules;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of what it needs. */
    public QuoteBasket(Baskets baskets, CurrentRules rules, IdSource ids, Clock clock) {
        this.baskets = baskets;
        this.rules = rules;
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
        Baskets.Resolved wanted = baskets.resolve(command.basket(), rules, now);
        Basket basket = wanted.basket();
        List<VariantId> variants =
                basket.lines().stream().map(BasketLine::variant).toList();
        CurrentRules.Rules known = rules.known(basket.currency(), variants);
        DeliveryPricing pricing = new DeliveryPricing(wanted, known, now);
        Quote quote = pricing.quote(command.basket().shippingMethod());
        List<DeliveryPricing.Option> options = basket.destination().isPresent() ? pricing.options() : null;
        return new Quoted(ids.next(), quote, options, now.plus(LIFETIME));
    }

    /** What to price. */
    public record Command(BasketRequest basket) {}

    /**
     * A quote with its name.
     *
     * @param shippingOptions what the shop's methods would cost; none unless it is known where the basket goes
     * @param expiresAt until when it may be shown; afterwards ask again
     */
    public record Quoted(
            UUID id, Quote quote, @Nullable List<DeliveryPricing.Option> shippingOptions, Instant expiresAt) {}
}
