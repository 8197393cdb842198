package dev.entrepot.application.storefront;

/** Whose eyes look. */
public enum Visibility {
    /** A shopper's: what is published. */
    PUBLISHED,
    /** The staff's: whatever its status, unless deleted. */
    ALL
}
