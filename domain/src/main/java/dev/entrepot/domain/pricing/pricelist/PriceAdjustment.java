package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.math.BigDecimal;

/** How many prices change at once: each by the same share, or by the same amount. */
public sealed interface PriceAdjustment {

    /**
     * The price afterwards: never below one smallest unit of its currency, since nothing is given away by accident. A crossed-out price
     * stays as long as it is above the price.
     *
     * @param rounding how the shop rounds a fraction of the smallest unit; its cash increment is for what is paid, not for prices
     * @throws dev.entrepot.domain.shared.MoneyOverflow if no currency can hold the price
     * @throws dev.entrepot.domain.shared.CurrencyMismatch if the amount is of another currency than the price
     */
    default Price appliedTo(Price price, RoundingPolicy rounding) {
        Money smallest = Money.ofMinor(1, price.unit().currency());
        Money unit = moved(price.unit(), rounding).max(smallest);
        Money crossedOut = price.crossedOut()
                .filter(compareAt -> compareAt.compareTo(unit) > 0)
                .orElse(null);
        return new Price(unit, crossedOut, price.list());
    }

    /** Where it takes an amount, perhaps below zero. */
    Money moved(Money unit, RoundingPolicy rounding);

    /** Up or down. */
    enum Direction {
        /** Prices rise. */
        UP,
        /** Prices fall. */
        DOWN
    }

    /**
     * By a share of each price. What is added or taken is exact; the new price is rounded once.
     *
     * @param percentage of the price before
     */
    record ByPercentage(Direction direction, Percentage percentage) implements PriceAdjustment {

        @Override
        public Money moved(Money unit, RoundingPolicy rounding) {
            BigDecimal share = percentage.fraction();
            return unit.times(
                    direction == Direction.UP ? BigDecimal.ONE.add(share) : BigDecimal.ONE.subtract(share), rounding);
        }
    }

    /**
     * By an amount.
     *
     * @param amount of one unit, not negative
     */
    record ByAmount(Direction direction, Money amount) implements PriceAdjustment {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public ByAmount {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("an adjustment has a direction, and its amount no sign: " + amount);
            }
        }

        @Override
        public Money moved(Money unit, RoundingPolicy rounding) {
            return direction == Direction.UP ? unit.plus(amount) : unit.minus(amount);
        }
    }
}
