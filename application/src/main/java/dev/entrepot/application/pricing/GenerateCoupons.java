package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.CouponBatch;
import dev.entrepot.domain.pricing.promotion.CouponBatchId;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.GeneratedCoupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Generates codes for a promotion, each good for one order: all of a batch, or none. */
public final class GenerateCoupons {

    private final Once once;
    private final Promotions promotions;
    private final GeneratedCoupons coupons;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public GenerateCoupons(Once once, Promotions promotions, GeneratedCoupons coupons, IdSource ids, Clock clock) {
        this.once = once;
        this.promotions = promotions;
        this.coupons = coupons;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Generates them.
     *
     * @throws PricingRefusal.PromotionNotFound if there is no such promotion
     * @throws PricingRefusal.CouponsNotGenerated if it does not ask for generated codes
     */
    public Answer<Generated> handle(Command command) {
        return once.write(command.key(), Generated.class, () -> {
            Promotion promotion = promotions
                    .find(command.promotion())
                    .orElseThrow(() -> new PricingRefusal.PromotionNotFound(
                            command.promotion().toString()))
                    .promotion();
            if (!promotion.terms().coupons().equals(Coupons.SINGLE_USE)) {
                throw new PricingRefusal.CouponsNotGenerated(promotion.code());
            }
            CouponBatchId id = new CouponBatchId(ids.next());
            coupons.generate(new CouponBatch(
                    id, command.promotion(), command.count(), command.prefix(), command.length(), clock.instant()));
            return new Generated(id);
        });
    }

    /** What to generate; see {@link CouponBatch} for what each means. */
    public record Command(@Nullable IdempotencyKey key, PromotionId promotion, int count, String prefix, int length) {}

    /** What was generated. */
    public record Generated(CouponBatchId id) {}
}
