package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entrepot.application.pricing.PriceListEntryView;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "PriceListEntry", description = "What a variant costs on a price list from some quantity on.")
record PriceListEntryResponse(
        @Schema(description = "Of which variant.", example = "KETTLE-COPPER")
        String sku,

        @Schema(description = "The same, by its id.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a10")
        UUID variantId,

        @Schema(description = "From how many units on.", example = "10")
        int minQuantity,

        @Schema(description = "What one unit costs.") Money price,

        @Schema(
                description = "The crossed-out price; null if nothing is crossed out.",
                example = "{\"amount\": \"24.99\", \"currency\": \"EUR\"}")
        @Nullable
        Money compareAtPrice,

        @Schema(
                description =
                        "The lowest price of the 30 days before the reduction (Directive 98/6/EC, article 6a), on the list and of the regular"
                                + " price. The price is reduced if something is crossed out, or if it is for everybody, holds from one unit"
                                + " on, and is below the regular price. Null if it is not, or there was no price before.",
                example = "{\"amount\": \"22.99\", \"currency\": \"EUR\"}")
        @JsonProperty(PriceResponse.LOWEST)
        @Nullable
        Money lowestPrice30Days) {

    static PriceListEntryResponse of(PriceListEntryView view) {
        return new PriceListEntryResponse(
                view.sku().value(),
                view.variant().value(),
                view.tier().minQuantity(),
                view.tier().price().unit(),
                view.tier().price().compareAt(),
                view.priorPrice());
    }
}
