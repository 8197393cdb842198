package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.StockMovementView;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockMovement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockMovement", description = "One change of what is on hand.")
record StockMovementResponse(
        @Schema(description = "Its place in the ledger, greater than that of every earlier entry.", example = "41")
        long sequence,

        @Schema(description = "Why what is on hand changed.", example = "initial")
        MovementKind kind,

        @Schema(description = "How many units came, or went if it is negative.", example = "12")
        long quantity,

        @Schema(description = "What was on hand at the location afterwards.", example = "12")
        long balance,

        @Schema(description = "The code of the location.", example = "main")
        String location,

        @Schema(description = "Why, for people; may be empty.", example = "delivery of Monday")
        String note,

        @Schema(description = "The order, transfer or stock take that it belongs to; null if there is none.") @Nullable
        UUID reference,

        @Schema(description = "The name of the key, or of the import.", example = "anna")
        String by,

        @Schema(description = "When.", example = "2026-01-01T00:00:00Z")
        Instant at) {

    static StockMovementResponse of(StockMovementView view) {
        StockMovement movement = view.movement();
        return new StockMovementResponse(
                movement.sequence(),
                movement.kind(),
                movement.quantity(),
                movement.balance(),
                view.location(),
                movement.note(),
                movement.reference(),
                movement.by(),
                movement.at());
    }
}
