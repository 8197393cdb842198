package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** How much is taken off something. */
public sealed interface Discount {

    /** A share of what is left. */
    static Discount percent(String percent) {
        return new Share(Percentage.of(percent), Basis.LEFT, null);
    }

    /** A fixed amount. */
    static Discount of(Money amount) {
        return new Fixed(amount);
    }

    /** What a percentage is taken of. */
    enum Basis {
        /** Of what earlier promotions have left. */
        LEFT,
        /** Of the regular price, whatever was taken off since. */
        REGULAR_PRICE
    }

    /**
     * A share.
     *
     * @param percentage above 0 % and at most 100 %
     * @param of what it is taken of
     * @param atMost the most that it takes off; none if there is no such bound; it applies to baskets of that currency only
     */
    record Share(Percentage percentage, Basis of, @Nullable Money atMost) implements Discount {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the percentage is zero or above 100 %, or the most is not above zero
         */
        public Share {
            if (percentage.equals(Percentage.ZERO) || percentage.compareTo(Percentage.HUNDRED) > 0) {
                throw new IllegalArgumentException(
                        "a promotion takes more than 0 and at most 100 %, not " + percentage);
            }
            if (atMost != null && !atMost.isPositive()) {
                throw new IllegalArgumentException("a promotion takes more than nothing, not at most " + atMost);
            }
        }

        @Override
        public String toString() {
            return percentage
                    + (of == Basis.REGULAR_PRICE ? " of the regular price" : "")
                    + (atMost == null ? "" : ", at most " + atMost);
        }
    }

    /**
     * A fixed amount.
     *
     * @param amount above zero; it applies to baskets of its currency only
     */
    record Fixed(Money amount) implements Discount {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is not above zero
         */
        public Fixed {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a promotion takes more than nothing, not " + amount);
            }
        }

        @Override
        public String toString() {
            return amount.toString();
        }
    }
}
