package dev.entrepot.domain.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decimal number as plain text, the one notation that amounts and percentages are read and written in: ASCII digits,
 * an optional leading minus, an optional point with digits on both sides. No exponent, plus sign, grouping or blanks.
 */
record PlainDecimal(String text, int decimals) {

    private static final Pattern NOTATION = Pattern.compile("-?[0-9]++(?:\\.([0-9]++))?+");
    private static final int QUOTED_LENGTH = 40;

    static PlainDecimal read(String text) {
        Matcher matcher = NOTATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a plain decimal number, such as 19.99: " + quoted(text));
        }
        return new PlainDecimal(text, matcher.start(1) < 0 ? 0 : text.length() - matcher.start(1));
    }

    /** The number in units of 10 to the power of minus {@code scale}, which must not be less than its decimals. */
    long inUnitsOf(int scale) {
        String digits = text.replace(".", "") + "0".repeat(scale - decimals);
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException outOfRange) {
            throw new IllegalArgumentException("number out of range: " + quoted(text), outOfRange);
        }
    }

    static String format(long units, int scale) {
        StringBuilder text = new StringBuilder(24).append(units);
        if (scale > 0) {
            int first = units < 0 ? 1 : 0;
            int missing = scale + 1 - (text.length() - first);
            if (missing > 0) {
                text.insert(first, "0".repeat(missing));
            }
            text.insert(text.length() - scale, '.');
        }
        return text.toString();
    }

    /** What came from outside, for a message: in quotes and not longer than a line bears. */
    static String quoted(String text) {
        return '\'' + (text.length() <= QUOTED_LENGTH ? text : text.substring(0, QUOTED_LENGTH) + "...") + '\'';
    }
}
