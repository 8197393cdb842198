package dev.entrepot.domain.inventory;

/** Why the number of units on hand changed. */
public enum MovementKind {
    /** The first stock of a variant at a place. */
    INITIAL,
    /** Goods came in. */
    RECEIPT,
    /** A mistake in the books was put right. */
    ADJUSTMENT,
    /** Goods that somebody had bought left the house. */
    SALE,
    /** A buyer sent goods back. */
    RETURN,
    /** Goods left for another place. */
    TRANSFER_OUT,
    /** Goods came from another place. */
    TRANSFER_IN,
    /** Goods were broken or lost, and are written off. */
    DAMAGE,
    /** Somebody counted. */
    COUNT
}
