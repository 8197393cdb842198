package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.Validity;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which codes promotions know, and what may be wrong with one. */
final class CouponCodes {

    private CouponCodes() {}

    /** The codes that a promotion needs or asks for. */
    static Set<String> of(Promotion promotion) {
        Set<String> codes = new HashSet<>();
        if (promotion.terms().coupons() instanceof Coupons.Shared shared) {
            codes.add(shared.code());
        }
        promotion.terms().conditions().forEach(condition -> collect(condition, codes));
        return codes;
    }

    private static void collect(Condition condition, Set<String> codes) {
        switch (condition) {
            case Condition.CouponPresent coupon -> codes.add(coupon.code());
            case Condition.AllOf all -> all.conditions().forEach(part -> collect(part, codes));
            case Condition.AnyOf any -> any.conditions().forEach(part -> collect(part, codes));
            case Condition.Not not -> collect(not.condition(), codes);
            default -> {}
        }
    }

    /** Refuses a code whose promotions all cannot be used now, by the reason of the one that comes nearest. */
    static void refuseUnusable(String code, List<Promotion> promotions, Redemptions redemptions, Instant at) {
        boolean exhausted = false;
        Instant from = null;
        Instant until = Instant.MIN;
        for (Promotion promotion : promotions) {
            Validity validity = promotion.validity();
            Instant start = validity.from();
            if (validity.contains(at)) {
                Usage usage = redemptions.of(promotion.id());
                if (promotion.terms().limits().reachedBy(usage).isEmpty()) {
                    return;
                }
                exhausted = true;
            } else if (start != null && at.isBefore(start)) {
                from = from == null || start.isBefore(from) ? start : from;
            } else {
                until = validity.end().filter(until::isBefore).orElse(until);
            }
        }
        if (exhausted) {
            throw new PricingRefusal.CouponExhausted(code);
        }
        throw from == null
                ? new PricingRefusal.CouponExpired(code, until)
                : new PricingRefusal.CouponNotYetValid(code, from);
    }
}
