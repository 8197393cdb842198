package dev.entrepot.domain.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How a store rounds: which way, and to which amounts that can really be paid.
 *
 * <p>The mode decides wherever {@link Money} would lose a fraction of a minor unit. The cash increment is for countries
 * whose smallest coin is more than one minor unit, such as CHF 0.05 or SEK 1.00; it is applied by
 * {@link Money#rounded} and {@link Money#of(BigDecimal, java.util.Currency, RoundingPolicy)} only, since what is owed is
 * computed exactly and only what is paid is rounded to coins.
 *
 * <p>Immutable, and so safe to share between threads.
 *
 * @param mode which of the two neighbours is taken
 * @param increment what amounts to be paid are multiples of, in minor units; 1 for no cash rounding
 */
public record RoundingPolicy(Mode mode, int increment) {

    /** To the nearest minor unit, halves away from zero: what a store does unless it says otherwise. */
    public static final RoundingPolicy HALF_UP = new RoundingPolicy(Mode.HALF_UP, 1);

    /** To the nearest minor unit, halves to the even neighbour, so that they cancel out over many amounts. */
    public static final RoundingPolicy HALF_EVEN = new RoundingPolicy(Mode.HALF_EVEN, 1);

    /** To the minor unit towards zero. */
    public static final RoundingPolicy DOWN = new RoundingPolicy(Mode.DOWN, 1);

    /** To the minor unit away from zero. */
    public static final RoundingPolicy UP = new RoundingPolicy(Mode.UP, 1);

    /**
     * Makes a policy.
     *
     * @throws IllegalArgumentException if the increment is not positive
     */
    public RoundingPolicy {
        Objects.requireNonNull(mode, "mode");
        if (increment < 1) {
            throw new IllegalArgumentException("a cash increment is at least 1 minor unit, not " + increment);
        }
    }

    /**
     * To the nearest, halves away from zero, with a cash increment: {@code cash(5)} for Swiss francs. For another mode
     * use the constructor.
     *
     * @throws IllegalArgumentException if the increment is not positive
     */
    public static RoundingPolicy cash(int increment) {
        return new RoundingPolicy(Mode.HALF_UP, increment);
    }

    /** Minor units to a multiple of the increment; an {@link ArithmeticException} if no {@code long} holds it. */
    long round(long minor) {
        return Math.multiplyExact(mode.divide(minor, increment), (long) increment);
    }

    /** An amount to minor units, a multiple of the increment; an {@link ArithmeticException} if no {@code long} holds it. */
    long round(BigDecimal amount, int decimals) {
        return Math.multiplyExact(mode.divide(amount, BigDecimal.valueOf(increment, decimals)), (long) increment);
    }

    /**
     * Which of two neighbouring amounts is taken for what lies between them. All modes treat a negative amount as its
     * positive counterpart.
     */
    public enum Mode {
        /** The nearer one; from the middle, the one away from zero: 2.5 to 3, -2.5 to -3. */
        HALF_UP(RoundingMode.HALF_UP),
        /** The nearer one; from the middle, the even one: 2.5 to 2, 3.5 to 4. */
        HALF_EVEN(RoundingMode.HALF_EVEN),
        /** The one towards zero: 2.9 to 2, -2.9 to -2. */
        DOWN(RoundingMode.DOWN),
        /** The one away from zero: 2.1 to 3, -2.1 to -3. */
        UP(RoundingMode.UP);

        private static final int DIGITS_OUT_OF_RANGE = 20;

        private final RoundingMode rounding;

        Mode(RoundingMode rounding) {
            this.rounding = rounding;
        }

        /** The rounded quotient; an {@link ArithmeticException} if no {@code long} holds it. */
        long divide(long dividend, long divisor) {
            long quotient = Math.divideExact(dividend, divisor);
            long remainder = dividend % divisor;
            if (remainder == 0 || !awayFromZero(quotient, remainder, divisor)) {
                return quotient;
            }
            return quotient + ((dividend ^ divisor) < 0 ? -1 : 1);
        }

        /** The rounded {@code value × numerator ÷ denominator}; an {@link ArithmeticException} if no {@code long} holds it. */
        long scale(long value, long numerator, long denominator) {
            long product = value * numerator;
            if (Math.multiplyHigh(value, numerator) == product >> 63) {
                return divide(product, denominator);
            }
            BigInteger exact = BigInteger.valueOf(value).multiply(BigInteger.valueOf(numerator));
            return divide(new BigDecimal(exact), BigDecimal.valueOf(denominator));
        }

        /** The rounded quotient; an {@link ArithmeticException} if no {@code long} holds it. */
        long divide(BigDecimal dividend, BigDecimal divisor) {
            if (dividend.signum() == 0) {
                return 0;
            }
            // 10^(digits - 1) < |quotient| < 10^(digits + 1): numbers such as 1E+1000000000 are settled without writing
            // them out
            long digits = integerDigits(dividend) - integerDigits(divisor);
            if (digits >= DIGITS_OUT_OF_RANGE) {
                throw new ArithmeticException("long overflow");
            }
            if (digits < -1) {
                return this == UP ? dividend.signum() * divisor.signum() : 0;
            }
            return dividend.divide(divisor, 0, rounding).longValueExact();
        }

        private static long integerDigits(BigDecimal number) {
            return (long) number.precision() - number.scale();
        }

        private boolean awayFromZero(long quotient, long remainder, long divisor) {
            return switch (this) {
                case DOWN -> false;
                case UP -> true;
                case HALF_UP -> compareToHalf(remainder, divisor) >= 0;
                case HALF_EVEN -> {
                    int half = compareToHalf(remainder, divisor);
                    yield half > 0 || (half == 0 && (quotient & 1) != 0);
                }
            };
        }

        private static int compareToHalf(long remainder, long divisor) {
            // on the negative side, where the absolute value of every long exists
            long cut = -Math.abs(remainder);
            long whole = divisor < 0 ? divisor : -divisor;
            return Long.compare(whole - cut, cut);
        }
    }
}
