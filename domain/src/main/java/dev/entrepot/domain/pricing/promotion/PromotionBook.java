package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Explanation.SkipReason;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.Validity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The promotions of a shop, ready to be applied.
 *
 * <p>A book is made once for each version of the rules and used by all quotes: it remembers by what its promotions are found, and of them only
 * those in force count, until the next one begins or ends. Immutable as seen from outside, and safe to share between threads.
 */
public final class PromotionBook {

    private static final int MAX_GUESSED_GIFTS = 100;

    private final long version;
    private final ZoneId zone;
    private final List<Promotion> promotions;
    private final Map<String, List<Promotion>> byCoupon = new HashMap<>();
    private final boolean anyCounted;
    private final boolean anyGenerated;
    private volatile @Nullable InForce inForce;

    /**
     * Makes a book.
     *
     * @param version the version of the shop's pricing rules at which the promotions were read
     * @param zone the store's time zone, in which days and hours are told
     */
    public PromotionBook(long version, ZoneId zone, Collection<Promotion> promotions) {
        this.version = version;
        this.zone = zone;
        this.promotions = promotions.stream().sorted(Promotion.ORDER).toList();
        this.anyCounted = this.promotions.stream().anyMatch(Promotion::isCounted);
        this.anyGenerated = this.promotions.stream()
                .anyMatch(promotion -> promotion.terms().coupons().equals(Coupons.SINGLE_USE));
        for (Promotion promotion : this.promotions) {
            CouponCodes.of(promotion)
                    .forEach(code -> byCoupon.computeIfAbsent(code, key -> new ArrayList<>())
                            .add(promotion));
        }
    }

    /** Makes the book of a store that tells days and hours in UTC. */
    public PromotionBook(long version, Collection<Promotion> promotions) {
        this(version, ZoneOffset.UTC, promotions);
    }

    /** The version of the shop's pricing rules at which the promotions were read. */
    public long version() {
        return version;
    }

    /** The store's time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** All of them, in the order in which they are applied. */
    public List<Promotion> promotions() {
        return promotions;
    }

    /**
     * Makes sure that each code is good for something now. Whether what it is good for applies to a basket is another question.
     *
     * @throws PricingRefusal.UnknownCoupon if codes belong to no promotion of the book, naming each
     * @throws PricingRefusal.CouponExpired if all promotions of a code have ended
     * @throws PricingRefusal.CouponNotYetValid if they have not begun
     * @throws PricingRefusal.CouponExhausted if they have been used as often as they may be
     */
    public void refuseUnusable(Set<String> coupons, Redemptions redemptions, Instant at) {
        if (coupons.isEmpty()) {
            return;
        }
        List<String> unknown = coupons.stream()
                .filter(code -> promotionsOf(code, redemptions).isEmpty())
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new PricingRefusal.UnknownCoupon(unknown);
        }
        for (String code : new TreeSet<>(coupons)) {
            CouponCodes.refuseUnusable(code, promotionsOf(code, redemptions), redemptions, at);
        }
    }

    /** Those of the codes that may be generated ones: no promotion has them as shared codes, and some have generated ones. */
    public Set<String> perhapsGenerated(Set<String> coupons) {
        if (coupons.isEmpty() || !anyGenerated) {
            return Set.of();
        }
        return coupons.stream().filter(code -> !byCoupon.containsKey(code)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The promotions that may apply to a basket and of whose use one must know, in the order in which they are applied.
     *
     * @param generated the promotions of which the buyer has a generated code
     */
    public List<Promotion> counted(Basket basket, Collection<PromotionId> generated, Instant at) {
        if (!anyCounted) {
            return List.of();
        }
        return at(at).index().find(basket.lines(), basket.coupons(), generated).stream()
                .map(Contender::promotion)
                .filter(Promotion::isCounted)
                .toList();
    }

    /**
     * What promotions in force may give along to whoever has these codes: a good guess of what a quote gives, before what is bought is
     * known. At most {@value #MAX_GUESSED_GIFTS}, and perhaps not all.
     */
    public Set<VariantId> perhapsGiven(Set<String> coupons, Instant at) {
        List<Promotion> giving = at(at).giving();
        if (giving.isEmpty()) {
            return Set.of();
        }
        return giving.stream()
                .filter(promotion -> promotion.terms().coupons() instanceof Coupons.Shared shared
                        ? coupons.contains(shared.code())
                        : !coupons.isEmpty() || !promotion.terms().coupons().equals(Coupons.SINGLE_USE))
                .flatMap(promotion -> promotion.gifts().stream())
                .map(Action.FreeGift::variant)
                .distinct()
                .limit(MAX_GUESSED_GIFTS)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The promotions that cannot concern a basket at all, each with the reason: what an explanation does not name, since the index keeps
     * them from being considered. Looks at every promotion of the book.
     */
    public List<Explanation.Step> ruledOut(Basket basket, Redemptions redemptions, Instant at) {
        Collection<PromotionId> generated = redemptions.generated().values();
        Set<PromotionId> considered = at(at).index().find(basket.lines(), basket.coupons(), generated).stream()
                .map(contender -> contender.promotion().id())
                .collect(Collectors.toSet());
        List<Explanation.Step> steps = new ArrayList<>();
        for (Promotion promotion : promotions) {
            if (!considered.contains(promotion.id())) {
                SkipReason reason = ruledOutBy(promotion, basket.coupons(), generated, at);
                steps.add(new Explanation.Step.PromotionSkipped(promotion.code(), reason));
            }
        }
        return steps;
    }

    private static SkipReason ruledOutBy(
            Promotion promotion, Set<String> coupons, Collection<PromotionId> generated, Instant at) {
        if (!promotion.validity().contains(at)) {
            return SkipReason.NOT_IN_FORCE;
        }
        boolean given = switch (promotion.terms().coupons()) {
            case Coupons.None none -> true;
            case Coupons.Shared shared -> coupons.contains(shared.code());
            case Coupons.SingleUse singleUse -> generated.contains(promotion.id());
        };
        if (!given) {
            return SkipReason.COUPON_NOT_GIVEN;
        }
        for (Condition condition : promotion.terms().conditions()) {
            if (condition instanceof Condition.CouponPresent coupon && !coupons.contains(coupon.code())) {
                return new SkipReason.ConditionNotMet(coupon);
            }
        }
        return SkipReason.NOTHING_MATCHES;
    }

    private List<Promotion> promotionsOf(String code, Redemptions redemptions) {
        PromotionId generatedFor = redemptions.generated().get(code);
        if (generatedFor == null) {
            return byCoupon.getOrDefault(code, List.of());
        }
        return promotions.stream()
                .filter(promotion -> promotion.id().equals(generatedFor))
                .toList();
    }

    /**
     * Applies the promotions to a basket.
     *
     * @param redemptions what is known of their use
     * @param toPay by what an exclusive promotion is compared with all others together
     */
    public Discounts apply(PricedBasket basket, Redemptions redemptions, ToPay toPay) {
        List<Contender> candidates = at(basket.at())
                .index()
                .find(
                        basket.basket().lines(),
                        basket.basket().coupons(),
                        redemptions.generated().values());
        if (candidates.isEmpty()) {
            return Outcome.untouched(basket);
        }
        Contest contest = new Contest(basket, zone, redemptions, toPay);
        Scenario winner = contest.decide(candidates);
        return Outcome.of(basket, winner, contest.losers());
    }

    private InForce at(Instant at) {
        InForce known = inForce;
        if (known == null || !known.during().contains(at)) {
            known = InForce.of(promotions, at);
            inForce = known;
        }
        return known;
    }

    /** The promotions in force between two moments at which one of the book's begins or ends. */
    private record InForce(Validity during, PromotionIndex index, List<Promotion> giving) {

        static InForce of(List<Promotion> promotions, Instant at) {
            Instant from = null;
            Instant until = null;
            List<Contender> contenders = new ArrayList<>();
            for (Promotion promotion : promotions) {
                Validity validity = promotion.validity();
                if (validity.contains(at)) {
                    contenders.add(Contender.of(promotion));
                }
                for (Instant edge : new @Nullable Instant[] {validity.from(), validity.until()}) {
                    if (edge != null && edge.isAfter(at)) {
                        until = until == null || edge.isBefore(until) ? edge : until;
                    } else if (edge != null) {
                        from = from == null || edge.isAfter(from) ? edge : from;
                    }
                }
            }
            List<Promotion> giving = contenders.stream()
                    .map(Contender::promotion)
                    .filter(promotion -> !promotion.gifts().isEmpty())
                    .toList();
            return new InForce(new Validity(from, until), new PromotionIndex(contenders), giving);
        }
    }
}
