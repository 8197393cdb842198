package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.PriceChoice;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Discount;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.shipping.ShippingCost;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxedItem;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a quote came about: every decision, in the order in which it was taken.
 *
 * <p>It is data, made beside the calculation, and {@link #text()} makes sentences of it. The amounts in it sum to those of the quote.
 * Promotions that cannot concern the basket at all (they are not in force, need a code that is not there, or products that are not) are
 * not considered and not named; {@link dev.entrepot.domain.pricing.promotion.PromotionBook#ruledOut} names them.
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
         * @param passedOver the other prices, and why they were not chosen
         */
        record PriceChosen(
                Sku sku, String list, Money unit, int quantity, Money subtotal, List<PriceChoice.PassedOver> passedOver)
                implements Step {

            /** Copies the list. */
            public PriceChosen {
                passedOver = List.copyOf(passedOver);
            }

            @Override
            public String text() {
                String others = passedOver.stream()
                        .map(other -> other.unit() + " from " + other.minQuantity() + " on of list '" + other.list()
                                + "' (" + other.reason().sentence() + ")")
                        .collect(Collectors.joining(", "));
                return sku + ": " + unit + " from list '" + list + "', times " + quantity + " = " + subtotal
                        + (others.isEmpty() ? "" : "; not " + others);
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
         * A promotion lowered lines.
         *
         * @param action what it gives
         * @param rounding how fractions were rounded
         * @param base what that was reckoned from: what the lines that it concerns cost before it
         * @param amount what it took off
         * @param shares how that fell on the lines
         */
        record PromotionApplied(
                String promotion, Action action, RoundingPolicy rounding, Money base, Money amount, List<Share> shares)
                implements Step {

            /** Copies the shares. */
            public PromotionApplied {
                shares = List.copyOf(shares);
            }

            @Override
            public String text() {
                return "Promotion " + promotion + " takes " + amount + " off " + base
                        + rounded(action, rounding, base, amount) + ": "
                        + shares.stream().map(Share::text).collect(Collectors.joining(", "));
            }
        }

        /**
         * A promotion lowered the delivery.
         *
         * @param action what it gives
         * @param rounding how fractions were rounded
         * @param base what the delivery cost before it
         * @param amount what it took off
         */
        record DeliveryReduced(String promotion, Action action, RoundingPolicy rounding, Money base, Money amount)
                implements Step {
            @Override
            public String text() {
                return "Promotion " + promotion + " takes " + amount + " off the delivery of " + base
                        + rounded(action, rounding, base, amount);
            }
        }

        /** A promotion gives something along. */
        record GiftAdded(String promotion, Sku sku, int quantity) implements Step {
            @Override
            public String text() {
                return "Promotion " + promotion + " gives " + quantity + " of " + sku + " along";
            }
        }

        /** A promotion would give something along that cannot be had now: none of it is left, or it is not for sale any more. */
        record GiftLeftOut(String promotion, Sku sku, int quantity) implements Step {
            @Override
            public String text() {
                return "Promotion " + promotion + " would give " + quantity + " of " + sku
                        + " along, which cannot be had now";
            }
        }

        /**
         * The delivery got its price.
         *
         * @param method the code of the shipping method
         * @param reasons how the cost came about, in order; empty if that is not known
         */
        record DeliveryPriced(String method, Money cost, List<ShippingCost.Step> reasons) implements Step {

            /** Copies the reasons. */
            public DeliveryPriced {
                reasons = List.copyOf(reasons);
            }

            @Override
            public String text() {
                String why = reasons.stream().map(ShippingCost.Step::text).collect(Collectors.joining(", "));
                return "Delivery by '" + method + "': " + cost + (why.isEmpty() ? "" : " (" + why + ")");
            }
        }

        /**
         * A tax was taken of a line or the delivery.
         *
         * @param of the SKU of the line, or the code of the shipping method
         * @param included whether the total contains it
         */
        record TaxTaken(String of, TaxRate rate, Money base, Money amount, boolean included) implements Step {
            @Override
            public String text() {
                return of + ": " + rate.name() + " (" + rate.percentage() + ") of " + base + " = " + amount
                        + (included ? ", included in the price" : ", on top of the price");
            }
        }

        /**
         * No tax is taken of a line or the delivery.
         *
         * @param of the SKU of the line, or the code of the shipping method
         * @param category what it is to the tax office
         * @param country where it goes
         * @param reason why not
         */
        record Untaxed(String of, String category, String country, TaxedItem.Reason reason) implements Step {
            @Override
            public String text() {
                return of + ": " + reason.text();
            }
        }

        /** The total was rounded, so that it can be paid in coins. */
        record CashRounded(Money exact, Money payable) implements Step {
            @Override
            public String text() {
                return "The total of " + exact + " is rounded to " + payable + ", which can be paid in coins";
            }
        }

        /** What a percentage came to before it was rounded, if it had to be. */
        private static String rounded(Action action, RoundingPolicy rounding, Money base, Money amount) {
            if (action instanceof Action.OffOrder(Discount.Share(var percentage, var of, var most))
                    && of == Discount.Basis.LEFT
                    && most == null) {
                BigDecimal exact = base.amount().multiply(percentage.fraction());
                return exact.compareTo(amount.amount()) == 0
                        ? ""
                        : " (" + exact.stripTrailingZeros().toPlainString() + ", rounded " + rounding.mode() + ")";
            }
            return "";
        }
    }

    /**
     * One line's part of a discount.
     *
     * @param base what of the line it was reckoned from
     * @param remainder whether rounding down would have given it one of the smallest units less
     */
    public record Share(Sku sku, Money base, Money amount, boolean remainder) {

        String text() {
            return amount + " off " + sku + (remainder ? " (with a remainder unit)" : "");
        }
    }

    /** Why a promotion did not apply. */
    public sealed interface SkipReason {

        /** Nothing that it concerns is in the basket, earlier promotions left nothing, or its share rounds to nothing. */
        SkipReason NOTHING_TO_TAKE = new NothingToTake();

        /** Its amounts are in another currency. */
        SkipReason OTHER_CURRENCY = new OtherCurrency();

        /** It has not begun, or is over. */
        SkipReason NOT_IN_FORCE = new NotInForce();

        /** The buyer does not have its code. */
        SkipReason COUPON_NOT_GIVEN = new CouponNotGiven();

        /** Nothing that it is about is in the basket. */
        SkipReason NOTHING_MATCHES = new NothingMatches();

        /** The reason as a part of a sentence. */
        String sentence();

        /** A condition does not hold: the innermost one that can be named. */
        record ConditionNotMet(Condition condition) implements SkipReason {
            @Override
            public String sentence() {
                return "it asks for " + condition;
            }
        }

        /** One of its limits is reached. */
        record LimitReached(Limits.Limit limit) implements SkipReason {
            @Override
            public String sentence() {
                return limit.sentence();
            }
        }

        /**
         * The buyer is better off with another one that cannot stand beside it.
         *
         * @param by the other promotion's code, or {@link #ALL_OTHERS}
         */
        record Outdone(String by) implements SkipReason {

            /** What outdoes an exclusive promotion when all others together are better. */
            public static final String ALL_OTHERS = "all others together";

            @Override
            public String sentence() {
                return "the buyer is better off with " + by;
            }
        }

        /** It has not begun, or is over. */
        record NotInForce() implements SkipReason {
            @Override
            public String sentence() {
                return "it is not in force";
            }
        }

        /** The buyer does not have its code. */
        record CouponNotGiven() implements SkipReason {
            @Override
            public String sentence() {
                return "its coupon was not given";
            }
        }

        /** Nothing that it is about is in the basket. */
        record NothingMatches() implements SkipReason {
            @Override
            public String sentence() {
                return "nothing that it is about is in the basket";
            }
        }

        /** There is nothing to take off. */
        record NothingToTake() implements SkipReason {
            @Override
            public String sentence() {
                return "there is nothing for it to take off";
            }
        }

        /** Its amounts are in another currency. */
        record OtherCurrency() implements SkipReason {
            @Override
            public String sentence() {
                return "its amount is in another currency";
            }
        }
    }
}
