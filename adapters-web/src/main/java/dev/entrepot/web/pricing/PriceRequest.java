package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "PriceContent", description = "What a variant costs from now on, or from some time on.")
record PriceRequest(
        @Schema(description = "From how many units on.", defaultValue = "1", example = "10") @Nullable @Min(1)
        Integer minQuantity,

        @Schema(description = "What one unit costs; above zero.") @NotNull
        Money price,

        @Schema(
                description =
                        "The crossed-out price, above the price and in its currency; none if nothing is crossed out.",
                example = "24.99")
        @Nullable
        Money compareAtPrice,

        @Schema(description = "Why, for people; it stands in the history.", example = "autumn sale")
        @Nullable
        @Size(max = 500)
        String reason,

        @Schema(description = "From when on; at once if left out or past.", example = "2026-11-27T00:00:00Z") @Nullable
        Instant effectiveAt) {

    int minQuantityOrOne() {
        return minQuantity == null ? 1 : minQuantity;
    }

    String reasonOrNone() {
        return reason == null ? "" : reason.strip();
    }
}
