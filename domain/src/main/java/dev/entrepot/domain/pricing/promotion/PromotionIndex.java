package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.pricing.Classification;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the promotions that can apply to a basket at all.
 *
 * <p>A promotion that cannot do anything without some variant, product, category, brand, tag or code is anchored at these: it is looked up by
 * what the basket holds. All others are always found. What is found may still not apply; what is not found cannot.
 */
final class PromotionIndex {

    private final List<Contender> contenders;
    private final BitSet unanchored = new BitSet();
    private final Map<Object, List<Integer>> anchored = new HashMap<>();

    /**
     * Indexes promotions.
     *
     * @param contenders in the order in which they are applied
     */
    PromotionIndex(List<Contender> contenders) {
        this.contenders = contenders;
        for (int i = 0; i < contenders.size(); i++) {
            Optional<Set<Object>> anchors = anchors(contenders.get(i).promotion());
            if (anchors.isEmpty()) {
                unanchored.set(i);
            } else {
                for (Object anchor : anchors.get()) {
                    anchored.computeIfAbsent(anchor, key -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    /** Those that can apply, in the order in which they are applied. */
    List<Contender> find(List<BasketLine> lines, Set<String> coupons, Collection<PromotionId> generated) {
        if (contenders.isEmpty()) {
            return List.of();
        }
        BitSet found = (BitSet) unanchored.clone();
        if (!anchored.isEmpty()) {
            for (BasketLine line : lines) {
                Classification classification = line.classification();
                add(line.variant(), found);
                add(classification.product(), found);
                add(classification.brand(), found);
                classification.categories().forEach(category -> add(category, found));
                classification.tags().forEach(tag -> add(tag, found));
            }
            coupons.forEach(code -> add(new Code(code), found));
            generated.forEach(promotion -> add(promotion, found));
        }
        List<Contender> candidates = new ArrayList<>(found.cardinality());
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            candidates.add(contenders.get(i));
        }
        return candidates;
    }

    private void add(@Nullable Object anchor, BitSet found) {
        List<Integer> positions = anchor == null ? null : anchored.get(anchor);
        if (positions != null) {
            for (int position : positions) {
                found.set(position);
            }
        }
    }

    private static Optional<Set<Object>> anchors(Promotion promotion) {
        Promotion.Terms terms = promotion.terms();
        List<Optional<Set<Object>>> ways = new ArrayList<>();
        switch (terms.coupons()) {
            case Coupons.Shared shared -> ways.add(Optional.of(Set.of(new Code(shared.code()))));
            case Coupons.SingleUse singleUse -> ways.add(Optional.of(Set.of(promotion.id())));
            case Coupons.None none -> {}
        }
        terms.conditions().forEach(condition -> ways.add(anchors(condition)));
        ways.add(union(terms.actions().stream().map(PromotionIndex::anchors).toList()));
        return fewest(ways);
    }

    private static Optional<Set<Object>> anchors(Action action) {
        return switch (action) {
            case Action.OffLines off -> anchors(off.lines());
            case Action.FixedPrice fixed -> anchors(fixed.lines());
            case Action.BuyXGetY buy -> anchors(buy.gets());
            case Action.BundlePrice bundle ->
                fewest(bundle.parts().stream()
                        .map(part -> anchors(part.lines()))
                        .toList());
            case Action.OffOrder off -> Optional.empty();
            case Action.SpendTiers tiers -> Optional.empty();
            case Action.OffShipping off -> Optional.empty();
            case Action.FreeGift gift -> Optional.empty();
            case Action.Custom custom -> Optional.empty();
        };
    }

    private static Optional<Set<Object>> anchors(Condition condition) {
        return switch (condition) {
            case Condition.Contains contains -> anchors(contains.lines());
            case Condition.MinimumQuantity minimum -> anchors(minimum.lines());
            case Condition.MinimumSubtotal minimum ->
                minimum.amount().isPositive() ? anchors(minimum.lines()) : Optional.empty();
            case Condition.CouponPresent coupon -> Optional.of(Set.of(new Code(coupon.code())));
            case Condition.AllOf all ->
                fewest(all.conditions().stream().map(PromotionIndex::anchors).toList());
            case Condition.AnyOf any ->
                union(any.conditions().stream().map(PromotionIndex::anchors).toList());
            default -> Optional.empty();
        };
    }

    private static Optional<Set<Object>> anchors(LineFilter filter) {
        return switch (filter) {
            case LineFilter.Variants variants -> Optional.of(Set.copyOf(variants.variants()));
            case LineFilter.Products products -> Optional.of(Set.copyOf(products.products()));
            case LineFilter.Categories categories -> Optional.of(Set.copyOf(categories.categories()));
            case LineFilter.Brands brands -> Optional.of(Set.copyOf(brands.brands()));
            case LineFilter.Tags tags -> Optional.of(Set.copyOf(tags.tags()));
            case LineFilter.AllOf all ->
                fewest(all.filters().stream().map(PromotionIndex::anchors).toList());
            case LineFilter.AnyOf any ->
                union(any.filters().stream().map(PromotionIndex::anchors).toList());
            case LineFilter.Everything everything -> Optional.empty();
            case LineFilter.UnitPrice price -> Optional.empty();
            case LineFilter.Reduced reduced -> Optional.empty();
            case LineFilter.Not not -> Optional.empty();
        };
    }

    /** Each of them must be met: one is enough to look up by, and best the one with the fewest names. */
    private static Optional<Set<Object>> fewest(List<Optional<Set<Object>>> ways) {
        Optional<Set<Object>> best = Optional.empty();
        for (Optional<Set<Object>> way : ways) {
            if (way.isPresent()
                    && (best.isEmpty() || way.get().size() < best.get().size())) {
                best = way;
            }
        }
        return best;
    }

    /** One of them is enough: all must be looked up, and none of them can be if one cannot. */
    private static Optional<Set<Object>> union(List<Optional<Set<Object>>> ways) {
        Set<Object> union = new HashSet<>();
        for (Optional<Set<Object>> way : ways) {
            if (way.isEmpty()) {
                return Optional.empty();
            }
            union.addAll(way.get());
        }
        return Optional.of(union);
    }

    /** A coupon's code as an anchor, to be told from a tag. */
    private record Code(String code) {}
}
