package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a promotion gives. Its text, as {@code toString} gives it, completes the sentence "It gives ...".
 *
 * <p>Whatever an action says, it never takes more off a line or the delivery than that still costs. Amounts of another currency than the
 * basket's give nothing.
 *
 * <p>A host that needs an action of its own implements {@link Custom}.
 */
public sealed interface Action {

    /** When it is this action's turn: first all that lower single lines, then the order, then the delivery. */
    enum Phase {
        /** It lowers single lines. */
        LINES,
        /** It lowers the order, spread over all lines in proportion to what they still cost. */
        ORDER,
        /** It lowers the delivery. */
        SHIPPING
    }

    /** When it is this action's turn. */
    default Phase phase() {
        return Phase.LINES;
    }

    /** So many percent off the order. */
    static Action percentOffOrder(String percent) {
        return new OffOrder(Discount.percent(percent));
    }

    /** An amount off the order. */
    static Action amountOffOrder(Money amount) {
        return new OffOrder(new Discount.Fixed(amount));
    }

    /** So many percent off matching lines. */
    static Action percentOffLines(LineFilter lines, String percent) {
        return new OffLines(lines, Discount.percent(percent), Per.LINE, Integer.MAX_VALUE);
    }

    /** A delivery that costs nothing. */
    static Action freeShipping() {
        return new OffShipping(new Discount.Share(Percentage.HUNDRED, Discount.Basis.LEFT, null));
    }

    /** Something off the order, spread over the lines in proportion to what they still cost. */
    record OffOrder(Discount discount) implements Action {
        @Override
        public Phase phase() {
            return Phase.ORDER;
        }

        @Override
        public String toString() {
            return discount + " off the order";
        }
    }

    /** What a discount on lines is taken of, and rounded for. */
    enum Per {
        /** The whole line. */
        LINE,
        /** Each unit: an amount as often as there are units, a percentage rounded for one of them. */
        UNIT
    }

    /**
     * Something off every matching line.
     *
     * @param unitsPerLine to how many units of a line it applies at most; {@link Integer#MAX_VALUE} if to all
     */
    record OffLines(LineFilter lines, Discount discount, Per per, int unitsPerLine) implements Action {

        /**
         * Checks the number of units.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public OffLines {
            requirePositive(unitsPerLine, "a number of units");
        }

        @Override
        public String toString() {
            return discount + " off " + (per == Per.UNIT ? "each unit of " : "") + lines;
        }
    }

    /**
     * A unit price for matching lines, where theirs is higher.
     *
     * @param unit zero or more
     */
    record FixedPrice(LineFilter lines, Money unit) implements Action {

        /**
         * Checks the price.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public FixedPrice {
            if (unit.isNegative()) {
                throw new IllegalArgumentException("a price is not negative: " + unit);
            }
        }

        @Override
        public String toString() {
            return lines + " for " + unit + " each";
        }
    }

    /**
     * Buy X, get Y: for so many units bought, the cheapest units of what may be got are reduced. Only whole sets count, and a unit serves
     * one such offer only, as bought or as got.
     *
     * @param buyQuantity how many units must be bought for each set; 0 if none
     * @param getQuantity how many units are reduced for each set, 1 or more
     * @param off how much is taken off those, above 0 and at most 100 %
     * @param times how many sets at most, 1 or more
     */
    record BuyXGetY(LineFilter buys, int buyQuantity, LineFilter gets, int getQuantity, Percentage off, int times)
            implements Action {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of bounds
         */
        public BuyXGetY {
            if (buyQuantity < 0) {
                throw new IllegalArgumentException("nobody buys " + buyQuantity + " units");
            }
            requirePositive(getQuantity, "what is got");
            requirePositive(times, "a number of times");
            if (off.equals(Percentage.ZERO) || off.compareTo(Percentage.HUNDRED) > 0) {
                throw new IllegalArgumentException("a promotion takes more than 0 and at most 100 %, not " + off);
            }
        }

        @Override
        public String toString() {
            return (buyQuantity == 0 ? "" : "for " + buyQuantity + " of " + buys + " ") + "the cheapest " + getQuantity
                    + " of " + gets + " at " + off + " off";
        }
    }

    /**
     * Some units together for one price, where theirs is higher: the dearest units that fit. Only whole bundles count, and a unit serves
     * one such offer only.
     *
     * @param parts what belongs to a bundle; filled in this order
     * @param price of a bundle, zero or more
     * @param times how many bundles at most, 1 or more
     */
    record BundlePrice(List<Part> parts, Money price, int times) implements Action {

        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there are none, or a number is out of bounds
         */
        public BundlePrice {
            parts = List.copyOf(parts);
            if (parts.isEmpty() || price.isNegative()) {
                throw new IllegalArgumentException("a bundle has parts and a price that is not negative");
            }
            requirePositive(times, "a number of times");
        }

        @Override
        public String toString() {
            return parts + " together for " + price;
        }

        /**
         * So many units of what matches.
         *
         * @param quantity 1 or more
         */
        public record Part(LineFilter lines, int quantity) {

            /**
             * Checks the quantity.
             *
             * @throws IllegalArgumentException if it is below 1
             */
            public Part {
                requirePositive(quantity, "a quantity");
            }

            @Override
            public String toString() {
                return quantity + " of " + lines;
            }
        }
    }

    /**
     * The more is spent, the more is taken off the order: the discount of the highest tier that what is left reaches.
     *
     * @param tiers by rising amount, all of one currency
     */
    record SpendTiers(List<Tier> tiers) implements Action {

        /**
         * Puts the tiers in order.
         *
         * @throws IllegalArgumentException if there are none, or two begin at the same amount
         */
        public SpendTiers {
            tiers = tiers.stream().sorted(Comparator.comparing(Tier::from)).toList();
            if (tiers.isEmpty() || tiers.stream().map(Tier::from).distinct().count() < tiers.size()) {
                throw new IllegalArgumentException("spend tiers begin at different amounts");
            }
        }

        @Override
        public Phase phase() {
            return Phase.ORDER;
        }

        @Override
        public String toString() {
            return "by what is spent: " + tiers;
        }

        /**
         * What is given from some amount on.
         *
         * @param from zero or more
         */
        public record Tier(Money from, Discount discount) {

            /**
             * Checks the amount.
             *
             * @throws IllegalArgumentException if it is negative
             */
            public Tier {
                if (from.isNegative()) {
                    throw new IllegalArgumentException("a tier does not begin below zero: " + from);
                }
            }

            @Override
            public String toString() {
                return discount + " from " + from + " on";
            }
        }
    }

    /** Something off the delivery. */
    record OffShipping(Discount discount) implements Action {
        @Override
        public Phase phase() {
            return Phase.SHIPPING;
        }

        @Override
        public String toString() {
            return discount + " off the delivery";
        }
    }

    /**
     * Something is given along.
     *
     * @param quantity 1 or more
     */
    record FreeGift(VariantId variant, Sku sku, int quantity) implements Action {

        /**
         * Checks the quantity.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public FreeGift {
            requirePositive(quantity, "a quantity");
        }

        @Override
        public Phase phase() {
            return Phase.ORDER;
        }

        @Override
        public String toString() {
            return quantity + " of " + sku + " as a gift";
        }
    }

    /**
     * An action of the host's own on lines or the order. It must be a value: pure, and equal to whatever gives the same; best a record.
     * Its {@code toString} is its text.
     */
    @FunctionalInterface
    non-sealed interface Custom extends Action {

        /**
         * What it takes off lines, zero or more each, in the basket's currency. More than is left of a line is cut.
         *
         * @return by variant; lines that are missing keep their price
         */
        Map<VariantId, Money> off(Situation situation);
    }

    private static void requirePositive(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " is 1 or more, not " + number);
        }
    }
}
