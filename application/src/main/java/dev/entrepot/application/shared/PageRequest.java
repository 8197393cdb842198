package dev.entrepot.application.shared;

/**
 * Which page of a list is wanted.
 *
 * @param number 1 or more
 * @param size 1 to {@value #MAX_SIZE}
 */
public record PageRequest(int number, int size) {

    /** The greatest page. */
    public static final int MAX_SIZE = 100;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one of them is out of bounds
     */
    public PageRequest {
        if (number < 1 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("pages begin at 1 and have 1 to " + MAX_SIZE + " items");
        }
    }

    /** How many items stand on earlier pages. */
    public long offset() {
        return (number - 1L) * size;
    }
}
