package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The price lists of one currency, or as much of them as concerns some variants.
 *
 * @param version the version of the shop's pricing rules at which they were read
 * @param lists those of the greatest priority first, equal ones in the order of their codes
 */
public record PriceBook(long version, Currency currency, List<PriceList> lists) {

    private static final Comparator<PriceList> ORDER =
            Comparator.comparingInt(PriceList::priority).reversed().thenComparing(PriceList::code);

    /** Puts the lists in order and leaves out those of other currencies. */
    public PriceBook {
        lists = lists.stream()
                .filter(list -> list.currency().equals(currency))
                .sorted(ORDER)
                .toList();
    }

    /**
     * A book of what stands on some lists, the base list included.
     *
     * @param base the terms of the list of regular prices, which is there also if nothing stands on it
     * @throws IllegalArgumentException if two prices of a variant hold from the same quantity on in one list
     */
    public static PriceBook of(long version, PriceListTerms base, Collection<PriceListEntry> entries) {
        Map<String, PriceListTerms> terms = new LinkedHashMap<>();
        Map<String, Map<VariantId, List<PriceTier>>> tiers = new HashMap<>();
        terms.put(base.code(), base);
        for (PriceListEntry entry : entries) {
            terms.putIfAbsent(entry.list().code(), entry.list());
            tiers.computeIfAbsent(entry.list().code(), code -> new HashMap<>())
                    .computeIfAbsent(entry.variant(), variant -> new ArrayList<>(1))
                    .add(entry.tier());
        }
        return new PriceBook(
                version,
                base.currency(),
                terms.values().stream()
                        .map(list -> list.with(tiers.getOrDefault(list.code(), Map.of())))
                        .toList());
    }

    /**
     * A book of regular prices only.
     *
     * @param prices variants without a price are left out
     */
    public static PriceBook ofBase(long version, Currency currency, boolean taxIncluded, Map<VariantId, Price> prices) {
        return new PriceBook(version, currency, List.of(PriceList.base(currency, taxIncluded, prices)));
    }

    /** The base list, if there is one. */
    public Optional<PriceList> base() {
        return lists.stream().filter(PriceList::isBase).findFirst();
    }

    /** Whether the regular prices contain the tax; not if there are none. */
    public boolean taxIncluded() {
        return base().map(PriceList::taxIncluded).orElse(false);
    }

    /** The variant's regular price for one unit, if it has one. */
    public Optional<Price> basePrice(VariantId variant) {
        return base().flatMap(list -> Optional.ofNullable(tier(list.tiersOf(variant), 1)))
                .map(PriceTier::price);
    }

    /** The regular prices for one unit of all variants that have one. */
    public Map<VariantId, Price> basePrices() {
        Map<VariantId, Price> prices = new HashMap<>();
        base().ifPresent(list -> list.tiers().forEach((variant, tiers) -> {
            PriceTier single = tier(tiers, 1);
            if (single != null) {
                prices.put(variant, single.price());
            }
        }));
        return prices;
    }

    /**
     * Chooses the price of some units of a variant.
     *
     * <p>Of the lists that are in force and for this shopper, the one of the greatest priority that has a price for the variant from this
     * quantity or fewer wins; among equal priorities the lower price. Inside a list the price with the greatest such quantity holds.
     *
     * @return the price, or empty if the variant has none: then it cannot be sold, and certainly not for nothing
     */
    public Optional<PriceChoice> choose(VariantId variant, int quantity, Shopper shopper, Instant at) {
        PriceList list = null;
        PriceTier best = null;
        PriceTier regular = null;
        boolean regularIncludesTax = false;
        int candidates = 0;
        for (PriceList asked : lists) {
            List<PriceTier> tiers = asked.tiersOf(variant);
            candidates += tiers.size();
            PriceTier tier = tier(tiers, quantity);
            if (tier == null) {
                continue;
            }
            if (asked.isBase()) {
                regular = tier;
                regularIncludesTax = asked.taxIncluded();
            }
            if (asked.isInForce(at) && asked.isFor(shopper) && beats(asked, tier, list, best)) {
                list = asked;
                best = tier;
            }
        }
        if (list == null || best == null) {
            return Optional.empty();
        }
        Money unit = best.price().unit();
        return Optional.of(new PriceChoice(
                best.price(),
                best.minQuantity(),
                list.taxIncluded(),
                regular != null && regularIncludesTax == list.taxIncluded()
                        ? regular.price().unit()
                        : unit,
                candidates == 1 ? List.of() : passedOver(variant, quantity, shopper, at, list, best)));
    }

    /** Lists are asked in order, so that a later one wins only by a lower price at the same priority. */
    private static boolean beats(PriceList list, PriceTier tier, @Nullable PriceList other, @Nullable PriceTier best) {
        return other == null
                || best == null
                || (list.priority() == other.priority()
                        && tier.price().unit().compareTo(best.price().unit()) < 0);
    }

    private static @Nullable PriceTier tier(List<PriceTier> tiers, int quantity) {
        for (int i = tiers.size() - 1; i >= 0; i--) {
            if (tiers.get(i).minQuantity() <= quantity) {
                return tiers.get(i);
            }
        }
        return null;
    }

    private List<PriceChoice.PassedOver> passedOver(
            VariantId variant, int quantity, Shopper shopper, Instant at, PriceList chosen, PriceTier best) {
        List<PriceChoice.PassedOver> others = new ArrayList<>();
        for (PriceList list : lists) {
            List<PriceTier> tiers = list.tiersOf(variant);
            PriceTier reached = tier(tiers, quantity);
            boolean open = list.isInForce(at) && list.isFor(shopper);
            for (PriceTier tier : tiers) {
                if (tier.minQuantity() != best.minQuantity() || !list.code().equals(chosen.code())) {
                    PriceChoice.Reason reason =
                            open ? reason(list, tier, quantity, reached, chosen) : closed(list.isInForce(at));
                    others.add(new PriceChoice.PassedOver(
                            list.code(), tier.minQuantity(), tier.price().unit(), reason));
                }
            }
        }
        return others;
    }

    private static PriceChoice.Reason closed(boolean inForce) {
        return inForce ? PriceChoice.Reason.OTHER_AUDIENCE : PriceChoice.Reason.NOT_IN_FORCE;
    }

    private static PriceChoice.Reason reason(
            PriceList list, PriceTier tier, int quantity, @Nullable PriceTier reached, PriceList chosen) {
        if (tier.minQuantity() > quantity) {
            return PriceChoice.Reason.QUANTITY_TOO_SMALL;
        }
        if (reached == null || tier.minQuantity() != reached.minQuantity()) {
            return PriceChoice.Reason.BETTER_TIER;
        }
        return list.priority() < chosen.priority() ? PriceChoice.Reason.LOWER_PRIORITY : PriceChoice.Reason.DEARER;
    }
}
