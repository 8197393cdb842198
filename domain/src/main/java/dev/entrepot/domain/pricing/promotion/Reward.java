package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;

/** What a promotion gives. */
public sealed interface Reward {

    /**
     * A share of what the order still costs after earlier promotions.
     *
     * @param percentage above 0 % and at most 100 %
     */
    record PercentageOffOrder(Percentage percentage) implements Reward {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the percentage is zero or above 100 %
         */
        public PercentageOffOrder {
            if (percentage.equals(Percentage.ZERO) || percentage.compareTo(Percentage.HUNDRED) > 0) {
                throw new IllegalArgumentException(
                        "a promotion takes more than 0 and at most 100 %, not " + percentage);
            }
        }
    }

    /**
     * A fixed amount off the order, but never more than it still costs.
     *
     * @param amount above zero; the promotion applies to baskets of its currency only
     */
    record AmountOffOrder(Money amount) implements Reward {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is not above zero
         */
        public AmountOffOrder {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a promotion takes more than nothing, not " + amount);
            }
        }
    }
}
