package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockMovement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "StockMovement", description = "One change of what is on hand.")
record StockMovementResponse(
        @Schema(description = "Its place in the ledger, greater than that of every earlier entry.", example = "41")
        long sequence,

        @Schema(description = "Why what is on hand changed.", example = "initial")
        MovementKind kind,

        @Schema(description = "How many units came, or went if it is negative.", example = "12")
        long quantity,

        @Schema(description = "What was on hand afterwards.", example = "12")
        long balance,

        @Schema(description = "The name of the key, or of the import.", example = "anna")
        String by,

        @Schema(description = "When.", example = "2026-01-01T00:00:00Z")
        Instant at) {

    static StockMovementResponse of(StockMovement movement) {
        return new StockMovementResponse(
                movement.sequence(),
                movement.kind(),
                movement.quantity(),
                movement.balance(),
                movement.by(),
                movement.at());
    }
}
