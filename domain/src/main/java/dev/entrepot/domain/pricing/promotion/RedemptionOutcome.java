package dev.entrepot.domain.pricing.promotion;

import java.util.Set;

/** What came of redeeming uses of promotions. */
public sealed interface RedemptionOutcome {

    /** All were counted. */
    record Redeemed() implements RedemptionOutcome {}

    /**
     * Nothing was counted.
     *
     * @param promotions those that leave no room for this use
     * @param codes generated codes that somebody has used meanwhile
     */
    record Exhausted(Set<PromotionId> promotions, Set<String> codes) implements RedemptionOutcome {

        /** Copies the sets. */
        public Exhausted {
            promotions = Set.copyOf(promotions);
            codes = Set.copyOf(codes);
        }
    }
}
