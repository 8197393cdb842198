package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "BulkPriceChange", description = "What became of many prices, or would.")
record BulkPriceResponse(
        @Schema(description = "Whether nothing was done.", example = "true")
        boolean dryRun,

        @Schema(
                description =
                        "What became of each price, in the order of the SKUs; one that was named twice counts once.")
        List<RowResponse> results) {

    @Schema(name = "BulkPriceChangeRow", description = "What became of one price.")
    record RowResponse(
            @Schema(description = "Whose price.", example = "KETTLE-COPPER")
            String sku,

            @Schema(
                    description =
                            "applied, unchanged, scheduled, waiting_for_approval, sku_not_found or price_missing.",
                    example = "applied")
            String result,

            @Schema(description = "What it was; null if there is none.") @Nullable
            Money before,

            @Schema(description = "What it became or would become; null if there is none.") @Nullable
            Money after,

            @Schema(
                    description = "The crossed-out price beside that; null if nothing is crossed out.",
                    example = "{\"amount\": \"24.99\", \"currency\": \"EUR\"}")
            @Nullable
            Money compareAtPrice,

            @Schema(description = "The id of the change that waits; null if none does.") @Nullable
            UUID priceChangeId) {}
}
