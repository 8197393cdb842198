package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Destination;
import java.util.ArrayList;
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
 * @param shopper who asks
 * @param delivery how it is to be delivered; absent if that is not known yet or costs nothing
 */
public record Basket(
        Currency currency,
        List<BasketLine> lines,
        Set<String> coupons,
        @Nullable Destination shipTo,
        Shopper shopper,
        @Nullable Delivery delivery) {

    /** The greatest number of different variants. */
    public static final int MAX_LINES = 500;

    /**
     * Merges and orders the lines.
     *
     * @throws PricingRefusal.EmptyBasket if there are none
     * @throws PricingRefusal.QuantityTooGreat if lines of one variant together are more than {@value BasketLine#MAX_QUANTITY} units
     * @throws IllegalArgumentException if there are more than {@value #MAX_LINES} after merging, or the delivery costs another currency
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
        if (delivery != null && !delivery.cost().currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "the delivery costs " + delivery.cost() + ", the basket is in " + currency);
        }
    }

    /** A guest's basket whose delivery is not known. */
    public Basket(Currency currency, List<BasketLine> lines, Set<String> coupons, @Nullable Destination shipTo) {
        this(currency, lines, coupons, shipTo, Shopper.GUEST, null);
    }

    /** A guest's basket without coupons that goes to the shop's own place. */
    public static Basket of(Currency currency, Collection<BasketLine> lines) {
        return new Basket(currency, List.copyOf(lines), Set.of(), null);
    }

    /** The same for somebody. */
    public Basket by(Shopper somebody) {
        return new Basket(currency, lines, coupons, shipTo, somebody, delivery);
    }

    /** The same with coupons in place of the present ones. */
    public Basket with(Set<String> codes) {
        return new Basket(currency, lines, codes, shipTo, shopper, delivery);
    }

    /** The same, delivered somehow. */
    public Basket deliveredBy(Delivery somehow) {
        return new Basket(currency, lines, coupons, shipTo, shopper, somehow);
    }

    /** The same, going somewhere. */
    public Basket to(Destination somewhere) {
        return new Basket(currency, lines, coupons, somewhere, shopper, delivery);
    }

    /** Where it goes, if that is known. */
    public Optional<Destination> destination() {
        return Optional.ofNullable(shipTo);
    }

    private static List<BasketLine> merged(List<BasketLine> lines) {
        if (lines.size() <= 1) {
            return List.copyOf(lines);
        }
        Map<VariantId, BasketLine> byVariant = LinkedHashMap.newLinkedHashMap(lines.size());
        for (BasketLine line : lines) {
            byVariant.merge(line.variant(), line, BasketLine::mergedWith);
        }
        List<BasketLine> ordered = new ArrayList<>(byVariant.values());
        ordered.sort(Comparator.comparing(BasketLine::sku));
        return List.copyOf(ordered);
    }
}
