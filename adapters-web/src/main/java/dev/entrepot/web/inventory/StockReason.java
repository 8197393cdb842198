package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.MovementKind;

/**
 * Why a clerk says the stock is another one, called as the ledger calls it; the first stock of a variant that is counted is booked as initial
 * whatever they say.
 */
public enum StockReason {
    /** Somebody counted. */
    COUNT(MovementKind.COUNT),
    /** Goods came in. */
    RECEIPT(MovementKind.RECEIPT),
    /** Goods were broken or lost. */
    DAMAGE(MovementKind.DAMAGE),
    /** A mistake in the books was put right. */
    ADJUSTMENT(MovementKind.ADJUSTMENT),
    /** A buyer sent goods back. */
    RETURN(MovementKind.RETURN);

    private final MovementKind kind;

    StockReason(MovementKind kind) {
        this.kind = kind;
    }

    MovementKind kind() {
        return kind;
    }
}
