package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.shared.Money;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a quote came about: every decision, in the order in which it was taken.
 *
 * <p>It is data, made beside the calculation, and {@link #text()} makes sentences of it. The amounts in it sum to those of the quote.
 *
 * @param steps the decisions
 */
public record Explanation(List<Step> steps) {

    /** Copies the steps. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /** All steps as sentences, one on each line. */
    public String text() {
        return steps.stream().map(Step::text).collect(Collectors.joining("\n"));
    }

    /** One decision. */
    public sealed interface Step {

        /** The decision as a sentence. */
        String text();

        /**
         * A line got its price.
         *
         * @param list the code of the list that it came from
         */
        record PriceChosen(Sku sku, String list, Money unit, int quantity, Money subtotal) implements Step {
            @Override
            public String text() {
                return sku + ": " + unit + " from list '" + list + "', times " + quantity + " = " + subtotal;
            }
        }

        /** A promotion was considered and did not apply. */
        record PromotionSkipped(String promotion, SkipReason reason) implements Step {
            @Override
            public String text() {
                return "Promotion " + promotion + " does not apply: " + reason.sentence();
            }
        }

        /**
         * A promotion applied.
         *
         * @param base what the order cost before it
         * @param amount what it took off
         * @param shares how that was spread over the lines, in proportion to what each still cost
         */
        record PromotionApplied(String promotion, Money base, Money amount, List<Share> shares) implements Step {

            /** Copies the shares. */
            public PromotionApplied {
                shares = List.copyOf(shares);
            }

            @Override
            public String text() {
                return "Promotion " + promotion + " takes " + amount + " off " + base + ": "
                        + shares.stream()
                                .map(share -> share.amount() + " off " + share.sku()
                                        + (share.remainder() ? " (with a remainder unit)" : ""))
                                .collect(Collectors.joining(", "));
            }
        }

        /**
         * A tax was taken of a line.
         *
         * @param included whether the line's total contains it
         */
        record TaxTaken(Sku sku, TaxRate rate, Money base, Money amount, boolean included) implements Step {
            @Override
            public String text() {
                return sku + ": " + rate.name() + " (" + rate.percentage() + ") of " + base + " = " + amount
                        + (included ? ", included in the price" : ", on top of the price");
            }
        }

        /** No tax rule covers a line. */
        record Untaxed(Sku sku, String category, String country) implements Step {
            @Override
            public String text() {
                return sku + ": no tax, since no rate covers '" + category + "' in " + country;
            }
        }
    }

    /**
     * One line's part of a discount.
     *
     * @param remainder whether rounding down would have given it one of the smallest units less
     */
    public record Share(Sku sku, Money amount, boolean remainder) {}

    /** Why a promotion did not apply. */
    public enum SkipReason {
        /** It is not in force at the instant of the quote. */
        NOT_IN_FORCE("it is not in force at this time"),
        /** The buyer does not have its coupon. */
        COUPON_MISSING("its coupon is not in the basket"),
        /** The basket costs less than its minimum, or the minimum is in another currency. */
        BELOW_MINIMUM("the basket is below its minimum"),
        /** Its amount is in another currency. */
        OTHER_CURRENCY("its amount is in another currency"),
        /** Earlier promotions left nothing to take off, or its share rounds to nothing. */
        NOTHING_LEFT("there is nothing left to take off");

        private final String sentence;

        SkipReason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason as a part of a sentence. */
        public String sentence() {
            return sentence;
        }
    }
}
