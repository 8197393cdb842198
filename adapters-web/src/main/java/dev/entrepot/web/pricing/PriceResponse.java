package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Price", description = "What a variant costs.")
record PriceResponse(
        @Schema(description = "What it is.", example = "SHIRT-RED-M")
        String sku,

        @Schema(description = "What one unit costs; null if it has no price.") @Nullable
        Money price,

        @Schema(description = "The crossed-out price; null if nothing is crossed out.") @Nullable
        Money compareAtPrice,

        @Schema(
                description =
                        "The lowest price of the 30 days before the reduction (Directive 98/6/EC, article 6a), to be told beside a"
                                + " crossed-out price; null if nothing is crossed out, or there was no price before.")
        @JsonProperty(LOWEST)
        @Nullable
        Money lowestPrice30Days,

        @Schema(description = "The change that was asked for and waits; null if none does.") @Nullable
        PriceChangeResponse change) {

    /** The name of the prior price, everywhere. */
    static final String LOWEST = "lowest_price_30_days";
}
