package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.Validity;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices that belong together: the regular ones, those of a season, those of one customer group.
 *
 * @param code its name in the shop; prices carry it
 * @param currency of all its prices
 * @param priority lists with a greater one are asked first; the base list, which holds the regular prices, has 0
 * @param validity when it is in force
 * @param audience whom it is for
 * @param taxIncluded whether its prices contain the tax
 * @param tiers the prices of each variant, by rising minimum quantity
 */
public record PriceList(
        String code,
        Currency currency,
        int priority,
        Validity validity,
        Audience audience,
        boolean taxIncluded,
        Map<VariantId, List<PriceTier>> tiers) {

    /**
     * Orders and copies the prices.
     *
     * @throws IllegalArgumentException if a price is of another currency or names another list, or two prices of a variant hold from
     *     the same quantity on
     */
    public PriceList {
        Map<VariantId, List<PriceTier>> ordered = HashMap.newHashMap(tiers.size());
        for (Map.Entry<VariantId, List<PriceTier>> entry : tiers.entrySet()) {
            ordered.put(entry.getKey(), checked(entry.getValue(), code, currency));
        }
        tiers = Map.copyOf(ordered);
    }

    /** The list of regular prices, in force always and for everybody. */
    public static PriceList base(Currency currency, boolean taxIncluded, Map<VariantId, Price> prices) {
        Map<VariantId, List<PriceTier>> tiers = HashMap.newHashMap(prices.size());
        prices.forEach((variant, price) -> tiers.put(variant, List.of(new PriceTier(1, price))));
        return new PriceList(Price.BASE_LIST, currency, 0, Validity.ALWAYS, Audience.EVERYBODY, taxIncluded, tiers);
    }

    /** Whether it holds the regular prices. */
    public boolean isBase() {
        return priority == 0 && code.equals(Price.BASE_LIST);
    }

    /** The prices of a variant, by rising minimum quantity; empty if it has none here. */
    public List<PriceTier> tiersOf(VariantId variant) {
        return tiers.getOrDefault(variant, List.of());
    }

    boolean isFor(Shopper shopper) {
        return audience.includes(shopper);
    }

    boolean isInForce(Instant at) {
        return validity.contains(at);
    }

    private static List<PriceTier> checked(List<PriceTier> tiers, String code, Currency currency) {
        List<PriceTier> ordered = tiers.size() == 1
                ? List.copyOf(tiers)
                : tiers.stream()
                        .sorted(Comparator.comparingInt(PriceTier::minQuantity))
                        .toList();
        int last = 0;
        for (PriceTier tier : ordered) {
            if (!tier.price().unit().currency().equals(currency)
                    || !tier.price().list().equals(code)) {
                throw new IllegalArgumentException("not a price of list '" + code + "' in " + currency + ": " + tier);
            }
            if (tier.minQuantity() == last) {
                throw new IllegalArgumentException(
                        "list '" + code + "' has two prices of one variant from " + last + " units on");
            }
            last = tier.minQuantity();
        }
        return ordered;
    }
}
