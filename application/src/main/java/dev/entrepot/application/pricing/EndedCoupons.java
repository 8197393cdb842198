package dev.entrepot.application.pricing;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.domain.pricing.promotion.Promotions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells codes whose promotions are over from codes that never were any. Asked only where a code is refused already. */
final class EndedCoupons {

    private final Promotions promotions;
    private final PromotionUses uses;

    EndedCoupons(Promotions promotions, PromotionUses uses) {
        this.promotions = promotions;
        this.uses = uses;
    }

    /** What is to be said in place of codes being unknown: the same of those that are, otherwise what became of the first one. */
    PricingRefusal instead(PricingRefusal.UnknownCoupon unknown, Instant at) {
        PromotionUses.Known generated = uses.find(Set.of(), unknown.coupons(), null);
        TreeMap<String, Instant> ended = new TreeMap<>(promotions.endedCoupons(unknown.coupons(), at));
        generated
                .redemptions()
                .generated()
                .forEach((code, promotion) -> promotions
                        .find(promotion)
                        .flatMap(stored -> stored.promotion().validity().end())
                        .filter(end -> !end.isAfter(at))
                        .ifPresent(end -> ended.put(code, end)));
        Set<String> never = new HashSet<>(unknown.coupons());
        never.removeAll(ended.keySet());
        never.removeAll(generated.redeemed());
        if (!never.isEmpty()) {
            return new PricingRefusal.UnknownCoupon(new TreeSet<>(never));
        }
        return ended.isEmpty()
                ? new PricingRefusal.CouponExhausted(new TreeSet<>(generated.redeemed()).first())
                : new PricingRefusal.CouponExpired(
                        ended.firstKey(), ended.firstEntry().getValue());
    }
}
