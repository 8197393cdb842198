package dev.entrepot.domain.pricing.promotion;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the uses of promotions that have limits, and redeems generated codes, each once. However many orders are placed at once, no limit
 * is passed: the write that counts is the one that checks.
 *
 * <p>Only what is limited is counted: the uses of a promotion without limits are nobody's concern here, and a limit that it gets later
 * counts from then on. Of a promotion that is only limited by customer, only the uses of each customer are.
 */
public interface PromotionUses {

    /**
     * What is known of the use of some promotions and of some codes.
     *
     * @param promotions whose usage is asked for; that of promotions to which the codes belong is told as well
     * @param codes what the buyer typed and no promotion has as a shared code
     * @param customer who asks; none if that is not known, so that nobody's uses are told
     */
    Known find(Collection<PromotionId> promotions, Set<String> codes, @Nullable CustomerKey customer);

    /**
     * Counts all of the uses, or none. Belongs to a running transaction, in which only stock is locked afterwards: promotions are taken in
     * the order of their ids.
     *
     * @param redemption never used before, unless nothing was counted
     * @param uses each promotion once
     * @throws IllegalArgumentException if something was counted under the redemption
     */
    RedemptionOutcome redeem(RedemptionId redemption, CustomerKey customer, Collection<PromotionUse> uses, Instant at);

    /**
     * Gives back what was counted under the redemption, and makes its codes good again; a second time, or if nothing was counted, nothing
     * happens. Belongs to a running transaction.
     */
    void release(RedemptionId redemption, Instant at);

    /**
     * What is known.
     *
     * @param redemptions the usage, and whose the unused codes are
     * @param redeemed codes that somebody has used
     */
    record Known(Redemptions redemptions, Set<String> redeemed) {

        /** Nothing is known, since there is nothing to be known. */
        public static final Known NOTHING = new Known(Redemptions.NONE, Set.of());

        /** Copies the set. */
        public Known {
            redeemed = Set.copyOf(redeemed);
        }
    }
}
