package dev.entrepot.domain.customer;

import java.util.regex.Pattern;

/**
 * Customers whom price lists and promotions treat alike, such as staff, the press or resellers.
 *
 * @param code by what rules name it, unique in the shop: 1 to 40 characters of {@code a-z 0-9 _ -}, of which the first is a letter or
 *     digit
 * @param name what staff reads, 1 to {@value #MAX_NAME} characters
 */
public record CustomerGroup(String code, String name) {

    /** The greatest length of a name, of groups and of tiers. */
    public static final int MAX_NAME = 120;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code or the name is not of the described shape
     */
    public CustomerGroup {
        check(code, name);
    }

    static void check(String code, String name) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a code is 1 to 40 characters of a-z, 0-9, _ and -, beginning with a letter or digit, not '" + code
                            + "'");
        }
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
    }
}
