package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a promotion may be used. What is used is counted where orders are placed; here a count is only held against the limit.
 *
 * @param uses the greatest number of orders; none if there is no limit
 * @param usesPerCustomer the greatest number of orders of one customer; none if there is no limit
 * @param budget what the promotion may give away in all; none if there is no limit
 */
public record Limits(
        @Nullable Long uses,
        @Nullable Long usesPerCustomer,
        @Nullable Money budget) {

    /** No limits. */
    public static final Limits NONE = new Limits(null, null, null);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one of them is not above zero
     */
    public Limits {
        if ((uses != null && uses < 1)
                || (usesPerCustomer != null && usesPerCustomer < 1)
                || (budget != null && !budget.isPositive())) {
            throw new IllegalArgumentException("a limit of a promotion is above zero");
        }
    }

    /** A limit of so many orders. */
    public static Limits ofUses(long uses) {
        return new Limits(uses, null, null);
    }

    /** A limit of so many orders of each customer. */
    public static Limits perCustomer(long uses) {
        return new Limits(null, uses, null);
    }

    /** The limit that leaves no room for a further use, if there is one. What was given in another currency than the budget's does not count. */
    public Optional<Limit> reachedBy(Usage usage) {
        if (uses != null && usage.orders() >= uses) {
            return Optional.of(Limit.USES);
        }
        if (usesPerCustomer != null && usage.ordersOfCustomer() >= usesPerCustomer) {
            return Optional.of(Limit.USES_PER_CUSTOMER);
        }
        return isSpent(usage.given()) ? Optional.of(Limit.BUDGET) : Optional.empty();
    }

    private boolean isSpent(@Nullable Money given) {
        return budget != null
                && given != null
                && given.currency().equals(budget.currency())
                && given.compareTo(budget) >= 0;
    }

    /** The kinds of limits. */
    public enum Limit {
        /** Uses in total. */
        USES("it has been used as often as it may be"),
        /** Uses of this customer. */
        USES_PER_CUSTOMER("this customer has used it as often as one may"),
        /** What it gave away. */
        BUDGET("its budget is spent");

        private final String sentence;

        Limit(String sentence) {
            this.sentence = sentence;
        }

        /** That it is reached, as a part of a sentence. */
        public String sentence() {
            return sentence;
        }
    }
}
