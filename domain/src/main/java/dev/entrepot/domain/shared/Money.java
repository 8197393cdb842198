package dev.entrepot.domain.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * An exact amount of one currency, counted in whole minor units: {@code 1999} of {@code EUR} is 19.99 euros.
 *
 * <p>How many decimals a currency has is taken from ISO 4217 as {@link Currency} knows it: none for JPY, two for EUR,
 * three for KWD, four for CLF. What ISO 4217 lists without minor units (XXX, XAU, XDR and their like) is no money here
 * and is refused.
 *
 * <p><b>Exactness.</b> {@link #plus}, {@link #minus}, {@link #times(long)} and {@link #allocate(long...)} lose nothing.
 * Whatever can lose a fraction takes a {@link RoundingPolicy} and rounds once, from the exact result. Arithmetic rounds
 * to the minor unit, by the policy's mode; the policy's cash increment is applied by the two operations whose purpose
 * is rounding: {@link #rounded} and {@link #of(BigDecimal, Currency, RoundingPolicy)}. So a store that rounds cash to
 * CHF 0.05 still computes its taxes to the centime, and rounds what is to be paid at the end.
 *
 * {@snippet :
 * Money price = Money.of("19.99", Currency.getInstance("EUR"));
 * Money off = price.percent(Percentage.of("15"), RoundingPolicy.HALF_UP); // EUR 3.00 (2.9985)
 * Money line = price.minus(off).times(3);                                 // EUR 50.97
 * List<Money> parts = line.allocate(1, 1);                                // EUR 25.49, EUR 25.48
 * }
 *
 * <p><b>Bounds.</b> Any number of minor units that a {@code long} holds. A result beyond is a {@link MoneyOverflow},
 * never a wrapped number. Text or a number from outside that is beyond is an {@link IllegalArgumentException}, as is
 * any other input that is no amount.
 *
 * <p><b>Currencies never mix.</b> An operation on two amounts, {@link #compareTo} included, throws
 * {@link CurrencyMismatch} when their currencies differ.
 *
 * <p>Immutable, and so safe to share between threads. Two amounts are equal when both components are.
 *
 * @param minor the amount in minor units of the currency, negative for what is owed the other way
 * @param currency an ISO 4217 currency that has minor units (possibly zero decimals)
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /**
     * Makes an amount of minor units.
     *
     * @throws IllegalArgumentException if the currency has no minor units (XXX, XAU, ...)
     */
    public Money {
        decimalsOf(currency);
    }

    /** The same as the constructor, in words: {@code ofMinor(1999, EUR)} is EUR 19.99. */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal number such as {@code 19.99}, {@code -5} or {@code 0.5}: ASCII digits, an optional leading minus,
     * an optional point with digits on both sides; no exponent, plus sign, grouping or blanks. Fewer decimals than the
     * currency has are completed with zeros.
     *
     * @throws TooManyDecimals if more decimals are written than the currency has, zeros included: who writes
     *     {@code 10.000} for euros may well mean ten thousand
     * @throws IllegalArgumentException if the text is no such number, or out of range
     */
    public static Money of(String amount, Currency currency) {
        int decimals = decimalsOf(currency);
        PlainDecimal number = PlainDecimal.read(amount);
        if (number.decimals() > decimals) {
            throw new TooManyDecimals(amount, currency);
        }
        return new Money(number.inUnitsOf(decimals), currency);
    }

    /**
     * Takes a decimal number over unchanged. It is never rounded.
     *
     * @throws TooManyDecimals if the number's scale exceeds the currency's decimals, whatever digits stand there
     * @throws IllegalArgumentException if the amount is out of range
     */
    public static Money of(BigDecimal amount, Currency currency) {
        if (amount.scale() > decimalsOf(currency)) {
            throw new TooManyDecimals(amount.toString(), currency);
        }
        return of(amount, currency, RoundingPolicy.DOWN);
    }

    /**
     * The amount nearest to a decimal number by a policy. It is rounded once, straight to the policy's increment:
     * {@code of(987.345, CHF, RoundingPolicy.cash(10))} is CHF 987.30, not the CHF 987.40 that rounding to the centime
     * first would give.
     *
     * @throws IllegalArgumentException if the amount is out of range
     */
    public static Money of(BigDecimal amount, Currency currency, RoundingPolicy rounding) {
        int decimals = decimalsOf(currency);
        try {
            return new Money(rounding.round(amount, decimals), currency);
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException(
                    "amount out of range: " + PlainDecimal.quoted(amount.toString()), overflow);
        }
    }

    /**
     * Reads what {@link #toString} writes: a currency code, one blank, and a number as {@link #of(String, Currency)}
     * takes it, such as {@code EUR 19.99}.
     *
     * @throws TooManyDecimals if more decimals are written than the currency has
     * @throws IllegalArgumentException if the text is not of this form, the currency is unknown or without minor units,
     *     or the amount is out of range
     */
    public static Money parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException(
                    "not a currency and an amount, such as EUR 19.99: " + PlainDecimal.quoted(text));
        }
        String code = text.substring(0, blank);
        Currency currency;
        try {
            currency = Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("unknown currency: " + PlainDecimal.quoted(code), unknown);
        }
        return of(text.substring(blank + 1), currency);
    }

    /**
     * The sum of any number of amounts, zero when there are none. Only the sum itself has to be in range, so the order
     * of the amounts does not matter.
     *
     * @throws CurrencyMismatch if an amount is of another currency
     * @throws MoneyOverflow if the sum is out of range
     */
    public static Money total(Currency currency, Iterable<Money> amounts) {
        long low = 0;
        long high = 0; // the upper half of a 128-bit sum
        for (Money amount : amounts) {
            CurrencyMismatch.check(currency, amount.currency);
            long sum = low + amount.minor;
            high += (amount.minor >> 63) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            low = sum;
        }
        if (high != low >> 63) {
            throw new MoneyOverflow("the total of these amounts in " + currency);
        }
        return new Money(low, currency);
    }

    /**
     * This and another amount together.
     *
     * @throws CurrencyMismatch if the other amount is of another currency
     * @throws MoneyOverflow if the sum is out of range
     */
    public Money plus(Money addend) {
        CurrencyMismatch.check(currency, addend.currency);
        try {
            return new Money(Math.addExact(minor, addend.minor), currency);
        } catch (ArithmeticException overflow) {
            throw new MoneyOverflow(this + " plus " + addend, overflow);
        }
    }

    /**
     * What is left of this amount after another is taken away; negative when that one is larger.
     *
     * @throws CurrencyMismatch if the other amount is of another currency
     * @throws MoneyOverflow if the difference is out of range
     */
    public Money minus(Money subtrahend) {
        CurrencyMismatch.check(currency, subtrahend.currency);
        try {
            return new Money(Math.subtractExact(minor, subtrahend.minor), currency);
        } catch (ArithmeticException overflow) {
            throw new MoneyOverflow(this + " minus " + subtrahend, overflow);
        }
    }

    /**
     * The same amount the other way.
     *
     * @throws MoneyOverflow for {@link Long#MIN_VALUE} minor units, the one amount without a counterpart
     */
    public Money negated() {
        return times(-1);
    }

    /**
     * This amount without its sign.
     *
     * @throws MoneyOverflow for {@link Long#MIN_VALUE} minor units, the one amount without a counterpart
     */
    public Money abs() {
        return minor < 0 ? negated() : this;
    }

    /**
     * This amount so many times over, such as a unit price for a quantity.
     *
     * @throws MoneyOverflow if the product is out of range
     */
    public Money times(long factor) {
        try {
            return new Money(Math.multiplyExact(minor, factor), currency);
        } catch (ArithmeticException overflow) {
            throw new MoneyOverflow(this + " times " + factor, overflow);
        }
    }

    /**
     * This amount times an exact factor, rounded once to the minor unit. To convert a basket at a rate, convert its
     * total: converted and rounded units do not add up to it.
     *
     * @throws MoneyOverflow if the product is out of range
     */
    public Money times(BigDecimal factor, RoundingPolicy rounding) {
        BigDecimal product = BigDecimal.valueOf(minor).multiply(factor);
        try {
            return new Money(rounding.mode().divide(product, BigDecimal.ONE), currency);
        } catch (ArithmeticException overflow) {
            throw new MoneyOverflow(this + " times " + factor, overflow);
        }
    }

    /**
     * This amount times an exact fraction, rounded once to the minor unit: the tax in a gross under compound rates that
     * take {@code s} of a net of 1 is {@code gross.times(s, 1 + s, rounding)}.
     *
     * @throws ArithmeticException if the denominator is zero
     * @throws MoneyOverflow if the product is out of range
     */
    public Money times(BigDecimal numerator, BigDecimal denominator, RoundingPolicy rounding) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(this + " divided by zero");
        }
        BigDecimal product = BigDecimal.valueOf(minor).multiply(numerator);
        try {
            return new Money(rounding.mode().divide(product, denominator), currency);
        } catch (ArithmeticException overflow) {
            throw new MoneyOverflow(this + " times " + numerator + " / " + denominator, overflow);
        }
    }

    /**
     * This amount divided into so many, rounded to the minor unit. It gives one quotient; to share an amount out
     * without losing a cent, {@link #allocate(long...) allocate} it.
     *
     * @throws ArithmeticException if the divisor is zero
     * @throws MoneyOverflow for {@link Long#MIN_VALUE} minor units divided by -1
     */
    public Money dividedBy(long divisor, RoundingPolicy rounding) {
        if (divisor == 0) {
            throw new ArithmeticException(this + " divided by zero");
        }
        try {
            return new Money(rounding.mode().divide(minor, divisor), currency);
        } catch (ArithmeticException overflow) {
            throw new MoneyOverflow(this + " divided by " + divisor, overflow);
        }
    }

    /**
     * This amount divided by an exact number, rounded once to the minor unit: the net of a gross under compound rates
     * is {@code gross.dividedBy(factor, rounding)} with the product of all {@code 1 + rate} as factor.
     *
     * @throws ArithmeticException if the divisor is zero
     * @throws MoneyOverflow if the quotient is out of range
     */
    public Money dividedBy(BigDecimal divisor, RoundingPolicy rounding) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException(this + " divided by zero");
        }
        try {
            return new Money(rounding.mode().divide(BigDecimal.valueOf(minor), divisor), currency);
        } catch (ArithmeticException overflow) {
            throw new MoneyOverflow(this + " divided by " + divisor, overflow);
        }
    }

    /**
     * So much of this amount: 19 % of EUR 100.00 is EUR 19.00. Rounded once to the minor unit.
     *
     * @throws MoneyOverflow if the share is out of range, which only a percentage above 100 can cause
     */
    public Money percent(Percentage percentage, RoundingPolicy rounding) {
        try {
            return new Money(rounding.mode().scale(minor, percentage.units(), Percentage.WHOLE), currency);
        } catch (ArithmeticException overflow) {
            throw new MoneyOverflow(this + " times " + percentage, overflow);
        }
    }

    /**
     * What this amount holds of a percentage that was added to it: of EUR 119.00, which include 19 %, EUR 19.00. It is
     * {@code this × p / (100 % + p)}, rounded once to the minor unit; what it was added to is the rest, so that the two
     * always sum to this amount. Several rates on the same base are taken out by their {@link Percentage#plus sum}.
     */
    public Money percentIncluded(Percentage percentage, RoundingPolicy rounding) {
        long share = rounding.mode().scale(minor, percentage.units(), Percentage.WHOLE + percentage.units());
        return new Money(share, currency);
    }

    /**
     * The amount nearest to this that can be paid under a policy: a multiple of its cash increment. Under an increment
     * of 1 it is this amount itself.
     *
     * @throws MoneyOverflow if that amount is out of range
     */
    public Money rounded(RoundingPolicy rounding) {
        try {
            return new Money(rounding.round(minor), currency);
        } catch (ArithmeticException overflow) {
            throw new MoneyOverflow(this + " rounded to a multiple of " + rounding.increment(), overflow);
        }
    }

    /**
     * Shares this amount out in proportion to weights, losing nothing: the parts sum to this amount, stand in the order
     * of their weights, and each is less than one minor unit away from its exact share.
     *
     * <p>By the largest remainder (Hamilton's method): every part first gets its exact share cut to whole minor units;
     * the units left over go one each to the parts that were cut most, the earlier of two that were cut alike. A
     * negative amount is shared out as its counterpart is, with the sign turned. A weight of zero gets nothing, unless
     * all are zero: then the parts are equal. EUR 1.00 over 1, 1, 1 is 0.34, 0.33, 0.33.
     *
     * @return an unmodifiable list of as many parts as weights
     * @throws IllegalArgumentException if there is no weight, or a negative one
     */
    public List<Money> allocate(long... weights) {
        long[] minors = LargestRemainder.allocate(minor, weights);
        Money[] parts = new Money[minors.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Money(minors[i], currency);
        }
        return List.of(parts);
    }

    /**
     * Shares this amount out in proportion to amounts of the same currency, as {@link #allocate(long...)} does: an
     * order's discount over the totals of its lines.
     *
     * @return an unmodifiable list of as many parts as weights
     * @throws CurrencyMismatch if a weight is of another currency
     * @throws IllegalArgumentException if there is no weight, or a negative one
     */
    public List<Money> allocate(List<Money> weights) {
        long[] minors = new long[weights.size()];
        for (int i = 0; i < minors.length; i++) {
            CurrencyMismatch.check(currency, weights.get(i).currency);
            minors[i] = weights.get(i).minor;
        }
        return allocate(minors);
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return minor == 0;
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return minor > 0;
    }

    /** Whether this is less than nothing. */
    public boolean isNegative() {
        return minor < 0;
    }

    /** The smaller of two amounts of one currency. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of two amounts of one currency. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Compares by amount.
     *
     * @throws CurrencyMismatch if the other amount is of another currency
     */
    @Override
    public int compareTo(Money other) {
        CurrencyMismatch.check(currency, other.currency);
        return Long.compare(minor, other.minor);
    }

    /** The amount as a number with exactly the currency's decimals: 19.90, never 19.9. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, decimalsOf(currency));
    }

    /** The amount as text with exactly the currency's decimals, a point before them, and no grouping: {@code 19.90}. */
    public String plainAmount() {
        return PlainDecimal.format(minor, decimalsOf(currency));
    }

    /** The currency's code and the {@link #plainAmount}, such as {@code EUR 19.99}; {@link #parse} reads it. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + ' ' + plainAmount();
    }

    private static int decimalsOf(Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) {
            throw new IllegalArgumentException(currency + " has no minor units, so no amount of it can be counted");
        }
        return decimals;
    }
}
