package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockItem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

@Schema(name = "StockContent", description = "What the stock is from now on.")
record SetStockRequest(
        @Schema(description = "How many units are there, reserved or not.", example = "12")
        @NotNull
        @Min(0)
        @Max(StockItem.MAX_ON_HAND)
        Long onHand,

        @Schema(description = "Why it is another number than before; for the ledger.", example = "count") @NotNull
        Reason reason) {

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
