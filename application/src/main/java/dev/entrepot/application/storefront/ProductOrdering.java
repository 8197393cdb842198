package dev.entrepot.application.storefront;

/**
 * In which order products stand; equal ones by id.
 *
 * @param descending whether the greatest comes first
 */
public record ProductOrdering(Key key, boolean descending) {

    /** The newest first. */
    public static final ProductOrdering NEWEST = new ProductOrdering(Key.CREATED_AT, true);

    /** By what they are compared. */
    public enum Key {
        /** By name, as the alphabet goes. */
        NAME,
        /** By the instant of their creation. */
        CREATED_AT,
        /** By the instant of their last change. */
        UPDATED_AT,
        /** By the lowest price of their variants; those without a price stand at the end, whatever comes first. */
        PRICE
    }
}
