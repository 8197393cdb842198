package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Destination;
import dev.entrepot.domain.pricing.Shopper;
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
 * @param shopper who asks
 */
public record BasketRequest(
        @Nullable Currency currency,
        List<Line> lines,
        Set<String> coupons,
        @Nullable Destination shipTo,
        @Nullable String shippingMethod,
        Shopper shopper) {

    /** Copies the collections. */
    public BasketRequest {
        lines = List.copyOf(lines);
        coupons = Set.copyOf(coupons);
    }

    /** A guest's basket whose delivery is not known yet. */
    public BasketRequest(
            @Nullable Currency currency, List<Line> lines, Set<String> coupons, @Nullable Destination shipTo) {
        this(currency, lines, coupons, shipTo, null, Shopper.GUEST);
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
