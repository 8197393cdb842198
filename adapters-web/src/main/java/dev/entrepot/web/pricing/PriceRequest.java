package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Schema(name = "PriceContent", description = "What a variant costs from now on.")
record PriceRequest(
        @Schema(description = "What one unit costs; above zero.") @NotNull
        Money price,

        @Schema(
                description =
                        "The crossed-out price, above the price and in its currency; none if nothing is crossed out.",
                example = "24.99")
        @Nullable
        Money compareAtPrice) {}
