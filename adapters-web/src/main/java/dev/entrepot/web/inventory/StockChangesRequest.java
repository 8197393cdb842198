package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.ChangeStock;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@FittingChanges
@Schema(name = "StockChangesContent", description = "Many changes of stock.")
record StockChangesRequest(
        @Schema(description = "Why, for all of them; with `count` it is a stock take.", example = "count") @NotNull
        StockReason reason,

        @Schema(description = "Why, for people; it stands in the ledger.", example = "stock take of spring")
        @Nullable
        @Size(max = StockEntry.MAX_NOTE)
        String note,

        @Schema(
                description = "The code of the location of those that name none; the default location if left out.",
                example = "main")
        @Nullable
        @Size(min = 1, max = 40)
        String location,

        @Schema(description = "Whether only to tell what it would do.", defaultValue = "false", example = "false")
        @Nullable
        Boolean dryRun,

        @Schema(description = "What changes. The same stock may be named once.") @NotNull @Size(min = 1, max = 10_000)
        List<@NotNull @Valid Item> items) {

    String noteOrNone() {
        return note == null ? "" : note.strip();
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    @Schema(
            name = "StockChangeContent",
            description = "One change of stock: either on_hand or by.",
            example = "{\"sku\": \"KETTLE-COPPER\", \"on_hand\": 12, \"low_stock_threshold\": 3}")
    record Item(
            @Schema(description = "Of what.", example = "KETTLE-COPPER") @NotNull @Size(min = 1, max = 64)
            String sku,

            @Schema(
                    description = "How many units are there; with `count` or `adjustment`. Send either this or by.",
                    example = "12")
            @Nullable
            @Min(0)
            @Max(StockItem.MAX_ON_HAND)
            Long onHand,

            @Schema(
                    description =
                            "How many units came, or went if it is negative, as the reason has it; not with `count`. Send either this or"
                                    + " on_hand.",
                    example = "-2")
            @Nullable
            @Min(-StockItem.MAX_ON_HAND)
            @Max(StockItem.MAX_ON_HAND)
            Long by,

            @Schema(
                    description = "The code of the location, if it is another one than that of the others.",
                    example = "main")
            @Nullable
            @Size(min = 1, max = 40)
            String location,

            @Schema(
                    description =
                            "With so many units left to promise, or fewer, the stock is low; left as it is if left out.",
                    example = "3")
            @Nullable
            @Min(0)
            @Max(StockItem.MAX_ON_HAND)
            Long lowStockThreshold,

            @Schema(description = "Units that are kept back; left as they are if left out.", example = "0")
            @Nullable
            @Min(0)
            @Max(StockItem.MAX_ON_HAND)
            Long safetyStock) {

        StockChange change() {
            return onHand == null ? new StockChange.By(Objects.requireNonNull(by)) : new StockChange.To(onHand);
        }

        ChangeStock.Change toChange() {
            return new ChangeStock.Change(sku, location, change(), lowStockThreshold, safetyStock);
        }
    }
}
