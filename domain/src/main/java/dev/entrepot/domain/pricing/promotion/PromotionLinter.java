package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names what is odd about promotions, for whoever writes them. Nothing of it is refused: a shop may mean it.
 *
 * <p>It reports what it can prove from the promotions alone, and so not everything: it knows no prices and no products.
 */
public final class PromotionLinter {

    private PromotionLinter() {}

    /**
     * What is odd about a promotion, by itself and beside others.
     *
     * @param others the promotions that it will stand beside; it may be among them
     * @param now an instant from which on it matters
     */
    public static List<Finding> lint(Promotion promotion, List<Promotion> others, Instant now) {
        List<Finding> findings = new ArrayList<>();
        impossible(promotion, now).ifPresent(why -> findings.add(new Finding(Kind.NEVER_APPLIES, "", why)));
        if (mayGiveAway(promotion)) {
            findings.add(new Finding(
                    Kind.MAY_BRING_TO_ZERO, "", "Its discount may be as much as a line or the order costs."));
        }
        for (Promotion other : others) {
            if (!other.id().equals(promotion.id())) {
                if (shadows(other, promotion)) {
                    findings.add(new Finding(
                            Kind.SHADOWED,
                            other.code(),
                            "Wherever it applies, " + other.code() + " does and gives no less."));
                }
                Set<String> shared = new TreeSet<>(CouponCodes.of(promotion));
                shared.retainAll(CouponCodes.of(other));
                if (!shared.isEmpty() && overlap(promotion.validity(), other.validity())) {
                    findings.add(new Finding(
                            Kind.OVERLAPPING_COUPON,
                            other.code(),
                            other.code() + " asks for the code " + String.join(", ", shared) + " at the same time."));
                }
            }
        }
        return findings;
    }

    private static Optional<String> impossible(Promotion promotion, Instant now) {
        if (promotion.validity().end().filter(end -> !end.isAfter(now)).isPresent()) {
            return Optional.of("It is over.");
        }
        List<Condition> all = conjuncts(promotion.terms().conditions()).toList();
        for (Condition condition : all) {
            if (all.contains(Condition.not(condition))) {
                return Optional.of("It asks for " + condition + " and for the opposite.");
            }
        }
        if (Currencies.of(all).size() > 1) {
            return Optional.of("It asks for amounts of several currencies at once.");
        }
        for (Currency currency : Currencies.of(all)) {
            if (Currencies.isForeign(Contender.of(promotion), currency)) {
                return Optional.of("It asks for " + currency + " and gives amounts of another currency.");
            }
        }
        return disjoint(all, condition -> condition instanceof Condition.CustomerTier tier ? tier.tiers() : null)
                .or(() ->
                        disjoint(all, condition -> condition instanceof Condition.InChannel in ? in.channels() : null))
                .or(() -> disjoint(
                        all, condition -> condition instanceof Condition.ShippingCountry to ? to.countries() : null))
                .or(() -> disjoint(
                        all, condition -> condition instanceof Condition.NthOrder nth ? Set.of(nth.number()) : null));
    }

    private static Stream<Condition> conjuncts(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition instanceof Condition.AllOf(List<Condition> parts)
                        ? conjuncts(parts)
                        : Stream.of(condition));
    }

    /** Two conditions of a kind of which a basket meets one value only. */
    private static Optional<String> disjoint(List<Condition> all, Function<Condition, @Nullable Set<?>> values) {
        for (Condition one : all) {
            for (Condition other : all) {
                Set<?> of = values.apply(one);
                Set<?> and = values.apply(other);
                if (of != null && and != null && Collections.disjoint(of, and)) {
                    return Optional.of("Nothing is both " + one + " and " + other + ".");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayGiveAway(Promotion promotion) {
        Money least = conjuncts(promotion.terms().conditions())
                .filter(Condition.MinimumSubtotal.class::isInstance)
                .map(condition -> ((Condition.MinimumSubtotal) condition).amount())
                .reduce((a, b) -> a.currency().equals(b.currency()) ? a.max(b) : a)
                .orElse(null);
        return promotion.terms().actions().stream().anyMatch(action -> switch (action) {
            case Action.OffOrder off -> isAll(off.discount(), least);
            case Action.SpendTiers tiers ->
                tiers.tiers().stream().anyMatch(tier -> isAll(tier.discount(), tier.from()));
            case Action.OffLines off -> isAll(off.discount(), null);
            case Action.FixedPrice fixed -> fixed.unit().isZero();
            case Action.BuyXGetY buy -> buy.off().equals(Percentage.HUNDRED);
            case Action.BundlePrice bundle -> bundle.price().isZero();
            case Action.Custom custom -> true;
            case Action.OffShipping off -> false;
            case Action.FreeGift gift -> false;
        });
    }

    private static boolean isAll(Discount discount, @Nullable Money cost) {
        return switch (discount) {
            case Discount.Share share ->
                share.of() == Discount.Basis.REGULAR_PRICE || share.percentage().equals(Percentage.HUNDRED);
            case Discount.Fixed fixed ->
                cost == null
                        || !cost.currency().equals(fixed.amount().currency())
                        || cost.compareTo(fixed.amount()) <= 0;
        };
    }

    /** Whether one competes with the other, applies wherever that does, and gives no less by the same single action. */
    private static boolean shadows(Promotion one, Promotion other) {
        Promotion.Terms terms = one.terms();
        Promotion.Terms others = other.terms();
        boolean compete =
                terms.stacking().equals(others.stacking()) && !terms.stacking().equals(Stacking.STACKABLE);
        boolean freely = terms.limits().equals(Limits.NONE)
                && (terms.coupons().equals(Coupons.NONE) || terms.coupons().equals(others.coupons()));
        boolean wider = covers(one.validity(), other.validity())
                && conjuncts(others.conditions())
                        .toList()
                        .containsAll(conjuncts(terms.conditions()).toList());
        boolean first = !terms.actions().equals(others.actions()) || Promotion.ORDER.compare(one, other) < 0;
        return compete
                && freely
                && wider
                && first
                && terms.actions().size() == 1
                && others.actions().size() == 1
                && givesNoLess(terms.actions().getFirst(), others.actions().getFirst());
    }

    private static boolean givesNoLess(Action one, Action other) {
        if (one instanceof Action.OffOrder(Discount of) && other instanceof Action.OffOrder(Discount and)) {
            return isNoLess(of, and);
        }
        return one instanceof Action.OffLines of
                && other instanceof Action.OffLines and
                && of.lines().equals(and.lines())
                && of.per() == and.per()
                && of.unitsPerLine() >= and.unitsPerLine()
                && isNoLess(of.discount(), and.discount());
    }

    private static boolean isNoLess(Discount one, Discount other) {
        if (one instanceof Discount.Share of && other instanceof Discount.Share and) {
            return of.of() == and.of()
                    && of.percentage().compareTo(and.percentage()) >= 0
                    && (of.atMost() == null || of.atMost().equals(and.atMost()));
        }
        return one instanceof Discount.Fixed(Money of)
                && other instanceof Discount.Fixed(Money and)
                && of.currency().equals(and.currency())
                && of.compareTo(and) >= 0;
    }

    private static boolean covers(Validity one, Validity other) {
        boolean begins = one.start()
                .map(from ->
                        other.start().filter(start -> !start.isBefore(from)).isPresent())
                .orElse(true);
        boolean ends = one.end()
                .map(until -> other.end().filter(end -> !end.isAfter(until)).isPresent())
                .orElse(true);
        return begins && ends;
    }

    private static boolean overlap(Validity one, Validity other) {
        return endsAfterStart(one, other) && endsAfterStart(other, one);
    }

    private static boolean endsAfterStart(Validity one, Validity other) {
        return one.end().flatMap(end -> other.start().map(end::isAfter)).orElse(true);
    }

    /** What sort of oddity it is. */
    public enum Kind {
        /** It can never apply (again). */
        NEVER_APPLIES,
        /** Another one of its group, or another exclusive one, always gives as much or more. */
        SHADOWED,
        /** It may leave nothing to pay for a line. */
        MAY_BRING_TO_ZERO,
        /** Another one asks for the same code at the same time. */
        OVERLAPPING_COUPON
    }

    /**
     * Something odd.
     *
     * @param other the code of the other promotion that takes part in it; empty if it is odd by itself
     * @param sentence what is odd, for people
     */
    public record Finding(Kind kind, String other, String sentence) {}
}
