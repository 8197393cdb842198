package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.MovementKind;

/** Why a clerk says the stock is another one; the first stock of a variant that is counted is booked as initial whatever they say. */
enum StockReason {
    COUNT(MovementKind.COUNT),
    RECEIPT(MovementKind.RECEIPT),
    DAMAGE(MovementKind.DAMAGE),
    CORRECTION(MovementKind.ADJUSTMENT),
    RETURN(MovementKind.RETURN);

    private final MovementKind kind;

    StockReason(MovementKind kind) {
        this.kind = kind;
    }

    MovementKind kind() {
        return kind;
    }
}
