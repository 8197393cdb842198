package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockItem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

record SetStockRequest(
        @NotNull @Min(0) @Max(StockItem.MAX_ON_HAND) Long onHand,
        @NotNull Reason reason) {

    /** Why a clerk says the stock is another one; the first stock of a variant is booked as initial whatever they say. */
    enum Reason {
        COUNT(MovementKind.COUNT),
        RECEIPT(MovementKind.RECEIPT),
        DAMAGE(MovementKind.DAMAGE),
        CORRECTION(MovementKind.ADJUSTMENT),
        RETURN(MovementKind.RETURN);

        private final MovementKind kind;

        Reason(MovementKind kind) {
            this.kind = kind;
        }

        MovementKind kind() {
            return kind;
        }
    }
}
