package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockContent", description = "What the stock is from now on.")
record SetStockRequest(
        @Schema(description = "How many units are there, reserved or not.", example = "12")
        @NotNull
        @Min(0)
        @Max(StockItem.MAX_ON_HAND)
        Long onHand,

        @Schema(
                description = "Why it is another number than before, for the ledger: `count` or `adjustment`.",
                example = "count")
        @NotNull
        @SetsStock
        StockReason reason,

        @Schema(description = "The code of the location; the default location if left out.", example = "main")
        @Nullable
        @Size(min = 1, max = 40)
        String location,

        @Schema(description = "Why, for people; it stands in the ledger.", example = "counted after the fair")
        @Nullable
        @Size(max = StockEntry.MAX_NOTE)
        String note) {

    String noteOrNone() {
        return note == null ? "" : note.strip();
    }
}
