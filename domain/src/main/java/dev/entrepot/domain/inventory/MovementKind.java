package dev.entrepot.domain.inventory;

/** Why the number of units on hand changed. */
public enum MovementKind {
    /** The first stock of a variant. */
    INITIAL,
    /** Goods came in. */
    RECEIPT,
    /** A mistake in the books was put right. */
    ADJUSTMENT,
    /** Goods were broken or lost. */
    DAMAGE,
    /** A buyer sent goods back. */
    RETURN,
    /** Somebody counted. */
    COUNT
}
