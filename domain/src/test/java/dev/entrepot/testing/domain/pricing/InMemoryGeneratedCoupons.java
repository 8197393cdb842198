package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.pricing.promotion.CouponBatch;
import dev.entrepot.domain.pricing.promotion.CouponBatchId;
import dev.entrepot.domain.pricing.promotion.GeneratedCoupons;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.RedemptionId;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Generated codes in memory, with all that {@link GeneratedCoupons} promises but that nobody can guess them. */
public final class InMemoryGeneratedCoupons implements GeneratedCoupons {

    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final InMemoryUnitOfWork work;
    private final InMemoryTable<CouponBatchId, CouponBatch> batches;
    private final InMemoryTable<String, Coupon> coupons;
    private final Random random = new Random(7);

    /** Makes a shop without codes. */
    public InMemoryGeneratedCoupons(InMemoryUnitOfWork work) {
        this.work = work;
        this.batches = new InMemoryTable<>(work);
        this.coupons = new InMemoryTable<>(work);
    }

    @Override
    public void generate(CouponBatch batch) {
        work.call(() -> {
            batches.put(batch.id(), batch);
            int made = 0;
            while (made < batch.count()) {
                String code = code(batch);
                if (!coupons.has(code)) {
                    coupons.put(code, new Coupon(batch.promotion(), batch.id(), null));
                    made++;
                }
            }
            return true;
        });
    }

    private String code(CouponBatch batch) {
        StringBuilder code = new StringBuilder(batch.prefix());
        for (int i = 0; i < batch.length(); i++) {
            code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return code.toString();
    }

    @Override
    public Optional<CouponBatch> find(CouponBatchId id) {
        return work.call(() -> batches.find(id));
    }

    @Override
    public List<String> codes(CouponBatchId batch, String after, int limit) {
        return work.call(() -> coupons.keys()
                .filter(code -> code.compareTo(after) > 0
                        && coupons.find(code).orElseThrow().batch().equals(batch))
                .sorted()
                .limit(limit)
                .toList());
    }

    Optional<Coupon> coupon(String code) {
        return coupons.find(code);
    }

    boolean isUnused(String code, PromotionId promotion) {
        return coupons.find(code)
                .filter(coupon -> coupon.promotion().equals(promotion) && coupon.redemption() == null)
                .isPresent();
    }

    void redeem(String code, @Nullable RedemptionId redemption) {
        Coupon coupon = coupons.find(code).orElseThrow();
        coupons.put(code, new Coupon(coupon.promotion(), coupon.batch(), redemption));
    }

    record Coupon(
            PromotionId promotion,
            CouponBatchId batch,
            @Nullable RedemptionId redemption) {}
}
