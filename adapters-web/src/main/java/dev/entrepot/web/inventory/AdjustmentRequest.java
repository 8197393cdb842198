package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@RightDirection
@Schema(name = "StockAdjustmentContent", description = "Units that came or went.")
record AdjustmentRequest(
        @Schema(
                description =
                        "How many units came, or went if it is negative. What is received or sent back comes, damage goes.",
                example = "5")
        @NotNull
        @Min(-StockItem.MAX_ON_HAND)
        @Max(StockItem.MAX_ON_HAND)
        Long by,

        @Schema(
                description =
                        "Why; for the ledger. Units that are broken or lost are written off as damage, those that buyers sent back are a return."
                                + " What was counted is set, not adjusted.",
                example = "receipt")
        @NotNull
        StockReason reason,

        @Schema(description = "The code of the location; the default location if left out.", example = "main")
        @Nullable
        @Size(min = 1, max = 40)
        String location,

        @Schema(description = "The id of the order that it belongs to, such as that of a return.") @Nullable
        UUID reference,

        @Schema(description = "Why, for people; it stands in the ledger.", example = "delivery of Monday")
        @Nullable
        @Size(max = StockEntry.MAX_NOTE)
        String note) {

    StockChange.By change() {
        return new StockChange.By(by);
    }

    String noteOrNone() {
        return note == null ? "" : note.strip();
    }
}
