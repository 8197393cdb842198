package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.ChangeStock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockChanges", description = "What became of many changes of stock, or would.")
record StockChangesResponse(
        @Schema(
                description =
                        "What all their entries in the ledger refer to; with `count` the id of the stock take; null in a dry run.")
        @Nullable
        UUID id,

        @Schema(description = "Whether nothing was done.", example = "false")
        boolean dryRun,

        @Schema(description = "How many changed something.", example = "1")
        long applied,

        @Schema(description = "How many were so already.", example = "0")
        long unchanged,

        @Schema(description = "How many could not be done.", example = "0")
        long failed,

        @Schema(description = "What became of each, in the order in which they were sent.")
        List<RowResponse> results) {

    static StockChangesResponse of(boolean dryRun, ChangeStock.Changed changed) {
        List<ChangeStock.Row> rows = changed.rows();
        return new StockChangesResponse(
                dryRun ? null : changed.id(),
                dryRun,
                count(rows, ChangeStock.Row.APPLIED),
                count(rows, ChangeStock.Row.UNCHANGED),
                rows.stream().filter(ChangeStock.Row::isRefused).count(),
                rows.stream().map(RowResponse::of).toList());
    }

    private static long count(List<ChangeStock.Row> rows, String result) {
        return rows.stream().filter(row -> row.result().equals(result)).count();
    }

    @Schema(name = "StockChangeRow", description = "What became of one change of stock.")
    record RowResponse(
            @Schema(description = "Of what.", example = "KETTLE-COPPER")
            String sku,

            @Schema(description = "The code of the location.", example = "main")
            String location,

            @Schema(
                    description = "What became of it: done, so already, or why it could not be done.",
                    example = "applied",
                    allowableValues = {
                        ChangeStock.Row.APPLIED,
                        ChangeStock.Row.UNCHANGED,
                        ChangeStock.Row.SKU_NOT_FOUND,
                        ChangeStock.Row.UNKNOWN_LOCATION,
                        ChangeStock.Row.DUPLICATE,
                        "stock_below_reserved",
                        "insufficient_stock_on_hand",
                        "too_much_stock"
                    })
            String result,

            @Schema(
                    description = "What was on hand at the location; null if nobody knows which stock was meant.",
                    example = "10")
            @Nullable
            Long before,

            @Schema(description = "What is on hand there, or would be; null likewise.", example = "12") @Nullable
            Long after,

            @Schema(description = "How many units came, or went if it is negative; null likewise.", example = "2")
            @Nullable
            Long difference,

            @Schema(
                    description =
                            "Units that are held at the location, if that is why nothing could be done; null otherwise.",
                    example = "4")
            @Nullable
            Long reserved,

            @Schema(
                    description = "Why nothing could be done, for people; null if something was.",
                    example = "There is no variant with this SKU.")
            @Nullable
            String message) {

        static RowResponse of(ChangeStock.Row row) {
            Long before = row.before();
            Long after = row.after();
            return new RowResponse(
                    row.sku(),
                    row.location(),
                    row.result(),
                    before,
                    after,
                    before == null || after == null ? null : after - before,
                    row.reserved(),
                    row.message());
        }
    }
}
