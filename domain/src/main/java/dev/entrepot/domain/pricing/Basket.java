package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know the price of.
 *
 * <p>Lines of one variant are merged and all lines stand in the order of their SKUs, so that the price does not depend on the order
 * in which they were named.
 *
 * @param currency the currency of the quote
 * @param lines one for each variant, in the order of their SKUs; never empty
 * @param coupons the codes that the buyer has, as typed but in capitals
 * @param shipTo where it goes; absent means the shop's own place
 */
public record Basket(
        Currency currency,
        List<BasketLine> lines,
        Set<String> coupons,
        @Nullable Destination shipTo) {

    /** The greatest number of different variants. */
    public static final int MAX_LINES = 500;

    /**
     * Merges and orders the lines.
     *
     * @throws PricingRefusal.EmptyBasket if there are none
     * @throws PricingRefusal.QuantityTooGreat if lines of one variant together are more than {@value BasketLine#MAX_QUANTITY} units
     * @throws IllegalArgumentException if there are more than {@value #MAX_LINES} after merging
     */
    public Basket {
        lines = merged(lines);
        coupons = Set.copyOf(coupons);
        if (lines.isEmpty()) {
            throw new PricingRefusal.EmptyBasket();
        }
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("a basket has at most " + MAX_LINES + " lines, not " + lines.size());
        }
    }

    /** A basket without coupons that goes to the shop's own place. */
    public static Basket of(Currency currency, Collection<BasketLine> lines) {
        return new Basket(currency, List.copyOf(lines), Set.of(), null);
    }

    /** Where it goes, if that is known. */
    public Optional<Destination> destination() {
        return Optional.ofNullable(shipTo);
    }

    private static List<BasketLine> merged(List<BasketLine> lines) {
        Map<VariantId, BasketLine> byVariant = new LinkedHashMap<>();
        for (BasketLine line : lines) {
            byVariant.merge(line.variant(), line, BasketLine::mergedWith);
        }
        return byVariant.values().stream()
                .sorted(Comparator.comparing(BasketLine::sku))
                .toList();
    }
}
