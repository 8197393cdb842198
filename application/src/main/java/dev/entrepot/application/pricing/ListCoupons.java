package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.CouponBatch;
import dev.entrepot.domain.pricing.promotion.CouponBatchId;
import dev.entrepot.domain.pricing.promotion.GeneratedCoupons;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import java.util.List;

/** Hands out the codes of a batch, page by page: each takes what one page takes, however many codes there are. */
public final class ListCoupons {

    private final Transactions transactions;
    private final GeneratedCoupons coupons;

    /** Makes it of the ports that it needs. */
    public ListCoupons(Transactions transactions, GeneratedCoupons coupons) {
        this.transactions = transactions;
        this.coupons = coupons;
    }

    /**
     * One page.
     *
     * @throws PricingRefusal.CouponBatchNotFound if the promotion has no such batch
     */
    public Listed handle(Command command) {
        return transactions.read(() -> {
            CouponBatch batch = coupons.find(command.batch())
                    .filter(found -> found.promotion().equals(command.promotion()))
                    .orElseThrow(() -> new PricingRefusal.CouponBatchNotFound(
                            command.batch().toString()));
            return new Listed(batch, coupons.codes(batch.id(), command.after(), command.limit()));
        });
    }

    /**
     * Which codes.
     *
     * @param after the last one that is known already; empty to begin
     * @param limit at most how many; 0 for none
     */
    public record Command(PromotionId promotion, CouponBatchId batch, String after, int limit) {}

    /** The batch, and some of its codes in their order. */
    public record Listed(CouponBatch batch, List<String> codes) {

        /** Copies the codes. */
        public Listed {
            codes = List.copyOf(codes);
        }
    }
}
