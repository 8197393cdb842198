package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.Destination;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A basket as a client names it.
 *
 * @param currency none for the store's
 * @param lines what is wanted; never empty
 * @param coupons as they are compared, see {@code Promotion.couponCode}
 * @param shipTo none if it is not known yet
 * @param shippingMethod the code of a shipping method; none if the delivery is not known yet
 * @param buyer who asks
 */
public record BasketRequest(
        @Nullable Currency currency,
        List<Line> lines,
        Set<String> coupons,
        @Nullable Destination shipTo,
        @Nullable String shippingMethod,
        Buyer buyer) {

    /** Copies the collections. */
    public BasketRequest {
        lines = List.copyOf(lines);
        coupons = Set.copyOf(coupons);
    }

    /** A guest's basket whose delivery is not known yet. */
    public BasketRequest(
            @Nullable Currency currency, List<Line> lines, Set<String> coupons, @Nullable Destination shipTo) {
        this(currency, lines, coupons, shipTo, null, Buyer.GUEST);
    }

    /** Who asks for a price. */
    public sealed interface Buyer {

        /** Somebody of whom nothing is known. */
        Buyer GUEST = new Described(Shopper.GUEST);

        /** Somebody whom staff have described. */
        record Described(Shopper shopper) implements Buyer {}

        /**
         * A customer whom the shop knows.
         *
         * @param channel where the customer buys; empty if that is not told apart
         * @param earlierOrders how many orders the customer has placed that were not cancelled; none if nobody said
         */
        record Known(
                CustomerId customer,
                String channel,
                @Nullable Integer earlierOrders) implements Buyer {}
    }

    /** Some units of one variant. */
    public sealed interface Line {

        /** How many units; 1 or more. */
        int quantity();

        /** A variant named by its SKU. */
        record BySku(Sku sku, int quantity) implements Line {}

        /** A variant named by its id. */
        record ById(VariantId variant, int quantity) implements Line {}
    }
}
