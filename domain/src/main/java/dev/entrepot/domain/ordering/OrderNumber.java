package dev.entrepot.domain.ordering;

import java.util.regex.Pattern;

/**
 * The name by which people talk of an order, such as {@code E-1000042}; unique per shop.
 *
 * @param value {@code E-} and at least seven digits
 */
public record OrderNumber(String value) {

    private static final long FIRST = 1_000_000;
    private static final Pattern SHAPE = Pattern.compile("E-\\d{7,19}");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the text is not an order number
     */
    public OrderNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an order number is E- and at least seven digits, not '" + value + "'");
        }
    }

    /**
     * The number of the n-th order.
     *
     * @param position 1 or more
     */
    public static OrderNumber of(long position) {
        return new OrderNumber("E-" + Math.addExact(FIRST, position));
    }

    /** The number as text. */
    @Override
    public String toString() {
        return value;
    }
}
