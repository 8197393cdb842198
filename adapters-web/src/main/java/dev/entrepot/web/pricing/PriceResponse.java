package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Price", description = "What a variant costs.")
record PriceResponse(
        @Schema(description = "What it is.", example = "SHIRT-RED-M")
        String sku,

        @Schema(description = "What one unit costs.") Money price,

        @Schema(description = "The crossed-out price; null if nothing is crossed out.") @Nullable
        Money compareAtPrice) {}
