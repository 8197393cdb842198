package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.Explanation.SkipReason;

/** What came of a promotion's turn, or of one of its actions. */
sealed interface Turn {

    Contender contender();

    /** Whether the buyer got anything. */
    default boolean gives() {
        return true;
    }

    /** It did not apply. */
    record Skipped(Contender contender, SkipReason reason) implements Turn {

        @Override
        public boolean gives() {
            return false;
        }
    }

    /**
     * It lowered lines.
     *
     * @param bases what of each line it was reckoned from, by position
     * @param amounts what it took off each line, by position
     * @param spread whether one amount was shared out in proportion to the bases
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; lives as long as one quote is made
    record Lowered(Contender contender, Action action, long[] bases, long[] amounts, boolean spread) implements Turn {}

    /** It lowered the delivery. */
    record DeliveryLowered(Contender contender, Action action, long base, long amount) implements Turn {}

    /** It gives something along. */
    record Gave(Contender contender, Action.FreeGift gift) implements Turn {}

    /** It would give something along that cannot be had. */
    record LeftOut(Contender contender, Action.FreeGift gift) implements Turn {

        @Override
        public boolean gives() {
            return false;
        }
    }
}
