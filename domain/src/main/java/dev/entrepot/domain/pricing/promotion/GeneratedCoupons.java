package dev.entrepot.domain.pricing.promotion;

import java.util.List;
import java.util.Optional;

/**
 * Generated codes, each good for one order; {@link PromotionUses} redeems them. There may be millions, so they are made where they are kept,
 * and handed out in pages.
 */
public interface GeneratedCoupons {

    /**
     * Makes the codes of a batch, by chance that nobody can guess, each different from all others of the shop. Belongs to a running
     * transaction.
     */
    void generate(CouponBatch batch);

    /** The batch, if it exists. */
    Optional<CouponBatch> find(CouponBatchId id);

    /**
     * Some codes of a batch, used or not, in their order.
     *
     * @param after the last one that is known already; empty to begin
     * @param limit at most how many
     */
    List<String> codes(CouponBatchId batch, String after, int limit);
}
