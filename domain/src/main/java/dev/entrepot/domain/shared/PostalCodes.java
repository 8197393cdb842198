package dev.entrepot.domain.shared;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some postal codes of one country.
 *
 * <p>Written in one of three ways, of letters and digits, 1 to 12 each:
 *
 * <ul>
 *   <li>{@code 10115}: this code;
 *   <li>{@code 88*}: the codes that begin so;
 *   <li>{@code 9000..9999}: the codes whose beginning lies between the two, both included, which must be of one length and in order.
 * </ul>
 *
 * <p>Blanks and hyphens do not count, nor does the case: {@code SW1A 1AA} is {@code sw1a1aa}, {@code 00-950} is {@code 00950}. For this
 * reason a range is not written with a hyphen.
 *
 * @param pattern as above, in capitals, without blanks and hyphens
 */
public record PostalCodes(String pattern) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z0-9]{1,12})(?:(\\*)|\\.\\.([A-Z0-9]{1,12}))?");
    private static final Pattern IGNORED = Pattern.compile("[\\s-]+");

    /**
     * Checks the pattern.
     *
     * @throws IllegalArgumentException if it is none of the three, or a range's ends differ in length or stand in the wrong order
     */
    public PostalCodes {
        pattern = canonical(pattern);
        Matcher matcher = SHAPE.matcher(pattern);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "postal codes are written as 10115, 88* or 9000..9999, not '" + pattern + "'");
        }
        String end = matcher.group(3);
        if (end != null
                && (end.length() != matcher.group(1).length()
                        || matcher.group(1).compareTo(end) > 0)) {
            throw new IllegalArgumentException(
                    "a range of postal codes goes from a lower to a higher one of the same length, unlike '" + pattern
                            + "'");
        }
    }

    /** Whether the code is one of them. */
    public boolean contain(String postalCode) {
        String code = canonical(postalCode);
        int range = pattern.indexOf("..");
        if (range >= 0) {
            return code.length() >= range
                    && code.substring(0, range).compareTo(pattern.substring(0, range)) >= 0
                    && code.substring(0, range).compareTo(pattern.substring(range + 2)) <= 0;
        }
        return pattern.endsWith("*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern);
    }

    /** How many leading characters all of them share; a single code is above all others. More is narrower. */
    int specificity() {
        int range = pattern.indexOf("..");
        if (range < 0) {
            return pattern.endsWith("*") ? pattern.length() - 1 : Integer.MAX_VALUE;
        }
        int shared = 0;
        while (shared < range && pattern.charAt(shared) == pattern.charAt(range + 2 + shared)) {
            shared++;
        }
        return shared;
    }

    private static String canonical(String code) {
        return IGNORED.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The pattern. */
    @Override
    public String toString() {
        return pattern;
    }
}
