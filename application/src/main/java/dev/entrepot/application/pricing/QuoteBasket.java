package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.RefusedTogether;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Pricing;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceChoice;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final PriorPrices priorPrices;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of what it needs. */
    public QuoteBasket(Baskets baskets, BasketPricing pricing, PriorPrices priorPrices, IdSource ids, Clock clock) {
        this.baskets = baskets;
        this.pricing = pricing;
        this.priorPrices = priorPrices;
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
                priorPrices(priced.wanted(), now),
                goesSomewhere ? priced.options(now) : null,
                command.explain() ? priced.explanation(now) : null,
                now.plus(LIFETIME));
    }

    /** Regular prices with nothing crossed out are not reduced, so that mostly nothing is asked for. */
    private Map<VariantId, Money> priorPrices(BasketPricing.Wanted wanted, Instant now) {
        Basket basket = wanted.basket();
        Map<PriceSetting.Place, BasketLine> perhapsReduced = new HashMap<>();
        Map<VariantId, PriceChoice> choices = new HashMap<>();
        for (BasketLine line : basket.lines()) {
            PriceChoice choice = wanted.rules()
                    .prices()
                    .choose(line.variant(), line.quantity(), basket.shopper(), now)
                    .orElseThrow();
            Price price = choice.price();
            if (price.crossedOut().isPresent() || !price.list().equals(Price.BASE_LIST)) {
                perhapsReduced.put(
                        new PriceSetting.Place(line.variant(), basket.currency(), price.list(), choice.minQuantity()),
                        line);
                choices.put(line.variant(), choice);
            }
        }
        if (perhapsReduced.isEmpty()) {
            return Map.of();
        }
        Map<VariantId, Money> prior = new HashMap<>();
        priorPrices.find(perhapsReduced.keySet()).forEach((place, amount) -> {
            BasketLine line = Objects.requireNonNull(perhapsReduced.get(place));
            boolean taxIncluded =
                    Objects.requireNonNull(choices.get(line.variant())).taxIncluded();
            prior.put(
                    line.variant(),
                    Pricing.asPaid(
                            amount, taxIncluded, line, basket, wanted.rules().taxes(), now));
        });
        return prior;
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
     * @param priorPrices the lowest prices of the 30 days before the reductions of what was asked for, as the buyer would have paid them;
     *     of what is not reduced, or had no price before, there is none
     * @param shippingOptions what the shop's methods would cost; none unless it is known where the basket goes
     * @param explanation how it came about; none unless it was asked for
     * @param expiresAt until when it may be shown; afterwards ask again
     */
    public record Quoted(
            UUID id,
            Quote quote,
            Map<VariantId, Money> priorPrices,
            @Nullable List<DeliveryPricing.Option> shippingOptions,
            @Nullable Explanation explanation,
            Instant expiresAt) {

        /** Copies the prior prices. */
        public Quoted {
            priorPrices = Map.copyOf(priorPrices);
        }
    }
}
