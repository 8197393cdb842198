package dev.entrepot.domain.shared;

import java.math.BigDecimal;

/**
 * A share in percent, exact to a millionth of one percent: a tax rate of 8.875 %, a discount of 15 %.
 *
 * <p>From 0 % up to 1000 %, both included; neither a discount nor a tax rate is negative, and what goes beyond is a
 * mistake in the units. Whoever allows less (a discount takes 100 % at most) checks that in addition.
 *
 * <p>To apply it to an amount see {@link Money#percent} and {@link Money#percentIncluded}. Immutable, and so safe to
 * share between threads.
 *
 * @param units the percentage in millionths of one percent: 8,875,000 for 8.875 %
 */
public record Percentage(long units) implements Comparable<Percentage> {

    private static final int DECIMALS = 6;

    /** The units of 100 %. */
    static final long WHOLE = 100_000_000;

    private static final long MOST = 10 * WHOLE;
    private static final long UNITS_PER_BASIS_POINT = 10_000;

    /** Nothing of it: 0 %. */
    public static final Percentage ZERO = new Percentage(0);

    /** All of it: 100 %. */
    public static final Percentage HUNDRED = new Percentage(WHOLE);

    /**
     * Makes a percentage of millionths of one percent.
     *
     * @throws IllegalArgumentException if it is below 0 % or above 1000 %
     */
    public Percentage {
        if (units < 0 || units > MOST) {
            throw outOfRange(format(units) + '%');
        }
    }

    /**
     * Reads a plain decimal number of percent without the sign, such as {@code 8.875}: ASCII digits, an optional point
     * with digits on both sides, at most six decimals.
     *
     * @throws IllegalArgumentException if the text is no such number, or it is below 0 % or above 1000 %
     */
    public static Percentage of(String percent) {
        PlainDecimal number = PlainDecimal.read(percent);
        if (number.decimals() > DECIMALS) {
            throw tooFine(percent);
        }
        return new Percentage(number.inUnitsOf(DECIMALS));
    }

    /**
     * Takes over a number of percent: 8.875 is 8.875 %. Zeros at its end do not matter.
     *
     * @throws IllegalArgumentException if it is finer than a millionth of one percent, below 0 % or above 1000 %
     */
    public static Percentage of(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(MOST, DECIMALS)) > 0) {
            throw outOfRange(PlainDecimal.quoted(percent.toString()));
        }
        BigDecimal significant = percent.stripTrailingZeros();
        if (significant.scale() > DECIMALS) {
            throw tooFine(percent.toString());
        }
        return new Percentage(significant.movePointRight(DECIMALS).longValueExact());
    }

    /**
     * A percentage of hundredths of one percent: 1900 is 19 %.
     *
     * @throws IllegalArgumentException if it is below 0 % or above 1000 %
     */
    public static Percentage ofBasisPoints(long basisPoints) {
        if (basisPoints < 0 || basisPoints > MOST / UNITS_PER_BASIS_POINT) {
            throw outOfRange(basisPoints + " basis points");
        }
        return new Percentage(basisPoints * UNITS_PER_BASIS_POINT);
    }

    /**
     * Reads what {@link #toString} writes: a number as {@link #of(String)} takes it and a percent sign, such as
     * {@code 8.875%}.
     *
     * @throws IllegalArgumentException if the text is not of this form, or it is below 0 % or above 1000 %
     */
    public static Percentage parse(String text) {
        if (!text.endsWith("%")) {
            throw new IllegalArgumentException("not a percentage, such as 8.875%: " + PlainDecimal.quoted(text));
        }
        return of(text.substring(0, text.length() - 1));
    }

    /**
     * Both together: 5 % and 9.975 % of the same base are 14.975 % of it.
     *
     * @throws IllegalArgumentException if the sum is above 1000 %
     */
    public Percentage plus(Percentage addend) {
        return new Percentage(units + addend.units);
    }

    /** The exact factor that it stands for: 0.08875 for 8.875 %. */
    public BigDecimal fraction() {
        return BigDecimal.valueOf(units, DECIMALS + 2).stripTrailingZeros();
    }

    /** The number of percent as text, without zeros at the end and without the sign: {@code 8.875}. */
    public String plainValue() {
        return format(units);
    }

    /** Compares by size. */
    @Override
    public int compareTo(Percentage other) {
        return Long.compare(units, other.units);
    }

    /** The {@link #plainValue} and a percent sign, such as {@code 8.875%}; {@link #parse} reads it. */
    @Override
    public String toString() {
        return plainValue() + '%';
    }

    private static String format(long units) {
        String text = PlainDecimal.format(units, DECIMALS);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private static IllegalArgumentException outOfRange(String percentage) {
        return new IllegalArgumentException("a percentage goes from 0% to 1000%, unlike " + percentage);
    }

    private static IllegalArgumentException tooFine(String percent) {
        return new IllegalArgumentException(
                "a percentage has at most " + DECIMALS + " decimals, unlike " + PlainDecimal.quoted(percent));
    }
}
