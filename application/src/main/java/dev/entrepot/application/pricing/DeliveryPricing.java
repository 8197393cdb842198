package dev.entrepot.application.pricing;

import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.Delivery;
import dev.entrepot.domain.pricing.Pricing;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.promotion.Redemptions;
import dev.entrepot.domain.pricing.shipping.Shipment;
import dev.entrepot.domain.pricing.shipping.ShippingCost;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices a basket with its delivery.
 *
 * <p>What a delivery costs depends on what the goods cost after discounts, and a promotion may lower it in turn. So the goods are priced
 * first by themselves, the method answers to that, and then everything is priced together.
 */
public final class DeliveryPricing {

    private final Baskets.Resolved wanted;
    private final CurrentRules.Rules rules;
    private final Redemptions redemptions;
    private final Instant at;

    /** Makes it for a basket, and the rules and the uses of promotions of a moment. */
    public DeliveryPricing(Baskets.Resolved wanted, CurrentRules.Rules rules, Redemptions redemptions, Instant at) {
        this.wanted = wanted;
        this.rules = rules;
        this.redemptions = redemptions;
        this.at = at;
    }

    /**
     * The price of the basket.
     *
     * @param code the shipping method; none if the delivery is not known yet, which then costs nothing
     * @throws PricingRefusal if it cannot be priced, the method does not exist, or it cannot be had for this basket
     */
    public Quote quote(@Nullable String code) {
        if (code == null) {
            return goods();
        }
        ShippingMethod method =
                rules.shipping().find(code).orElseThrow(() -> new PricingRefusal.UnknownShippingMethod(code));
        return switch (method.cost(shipment(goods()))) {
            case ShippingCost.Available available -> priced(wanted.basket().deliveredBy(delivery(method, available)));
            case ShippingCost.Unavailable(ShippingCost.Obstacle obstacle) ->
                throw new PricingRefusal.ShippingUnavailable(code, obstacle);
        };
    }

    /** What each of the shop's methods would cost, by their codes. */
    public List<Option> options() {
        Shipment shipment = shipment(goods());
        return rules.shipping().methods().stream()
                .map(method -> option(method, method.cost(shipment)))
                .toList();
    }

    private Option option(ShippingMethod method, ShippingCost answer) {
        return switch (answer) {
            case ShippingCost.Available available -> {
                Delivery delivery = delivery(method, available);
                Quote quote = priced(wanted.basket().deliveredBy(delivery));
                yield new Option(method.code(), method.name(), delivery.cost(), quote.shipping(), null);
            }
            case ShippingCost.Unavailable(ShippingCost.Obstacle obstacle) ->
                new Option(method.code(), method.name(), null, null, obstacle);
        };
    }

    private Quote goods() {
        return priced(wanted.basket());
    }

    private Quote priced(Basket basket) {
        return Pricing.quote(basket, rules.prices(), rules.promotions(), redemptions, rules.taxes(), at);
    }

    private Shipment shipment(Quote goods) {
        String tier = wanted.basket().shopper().tier();
        return new Shipment(goods.goods(), wanted.grams(), destination(), tier.isEmpty() ? null : tier);
    }

    /** Its cost contains the tax where the shop's regular prices do, and is then converted as those are. */
    private Delivery delivery(ShippingMethod method, ShippingCost.Available answer) {
        boolean taxIncluded = rules.prices().taxIncluded();
        Basket basket = wanted.basket();
        Money asPaid = taxIncluded
                ? rules.taxes()
                        .priceFor(
                                answer.amount(),
                                method.taxCategory(),
                                destination(),
                                basket.shopper().taxStatus(),
                                at)
                : answer.amount();
        return Delivery.by(method, answer, asPaid, taxIncluded);
    }

    private Destination destination() {
        return wanted.basket().destination().orElse(rules.taxes().home());
    }

    /**
     * What a method would cost.
     *
     * @param method its code
     * @param name what shoppers read
     * @param cost before discounts; none if it cannot be had
     * @param total after discounts; none if it cannot be had
     * @param obstacle why it cannot be had; none if it can
     */
    public record Option(
            String method,
            String name,
            @Nullable Money cost,
            @Nullable Money total,
            ShippingCost.@Nullable Obstacle obstacle) {}
}
