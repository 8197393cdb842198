package dev.entrepot.domain.catalog;

import java.util.regex.Pattern;

/**
 * What kind of thing a product is to the tax office; tax rates are found by it.
 *
 * @param code 1 to 40 characters of {@code a-z 0-9 _ -}, such as {@code standard}, {@code reduced}, {@code books}
 */
public record TaxCategory(String code) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9_-]{1,40}");

    /** The category of whatever has none of its own. */
    public static final TaxCategory STANDARD = new TaxCategory("standard"); // behind SHAPE, which it is checked by

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the code is not of the described shape
     */
    public TaxCategory {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a tax category is 1 to 40 characters of a-z, 0-9, _ and -, not '" + code + "'");
        }
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
