package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "PriceHistoryEntry", description = "One change of a price; it is never changed itself.")
record PriceHistoryResponse(
        @Schema(description = "The code of the price list; base for regular prices.", example = "base")
        String list,

        @Schema(description = "From which quantity on the price holds.", example = "1")
        int minQuantity,

        @Schema(description = "What it was; null for a first price.") @Nullable
        AmountsResponse before,

        @Schema(description = "What it became; null if it was taken from its list.") @Nullable
        AmountsResponse after,

        @Schema(description = "The name of the key, user or import that changed it.", example = "anna")
        String by,

        @Schema(description = "Why; may be empty.", example = "autumn sale")
        String reason,

        @Schema(description = "When.", example = "2026-11-21T12:00:01Z")
        Instant at) {

    @Schema(name = "PriceAmounts", description = "A price and what is crossed out beside it.")
    record AmountsResponse(
            @Schema(description = "What one unit costs.") Money price,

            @Schema(
                    description = "The crossed-out price; null if nothing is crossed out.",
                    example = "{\"amount\": \"24.99\", \"currency\": \"EUR\"}")
            @Nullable
            Money compareAtPrice) {}
}
