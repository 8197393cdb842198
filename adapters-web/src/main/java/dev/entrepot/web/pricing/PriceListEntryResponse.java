package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.PriceListEntryView;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PriceListEntry", description = "What a variant costs on a price list from some quantity on.")
record PriceListEntryResponse(
        @Schema(description = "Of which variant.", example = "KETTLE-COPPER")
        String sku,

        @Schema(description = "From how many units on.", example = "10")
        int minQuantity,

        @Schema(description = "What one unit costs.") Money price,

        @Schema(
                description = "The crossed-out price; null if nothing is crossed out.",
                example = "{\"amount\": \"24.99\", \"currency\": \"EUR\"}")
        @Nullable
        Money compareAtPrice) {

    static PriceListEntryResponse of(PriceListEntryView view) {
        return new PriceListEntryResponse(
                view.sku().value(),
                view.tier().minQuantity(),
                view.tier().price().unit(),
                view.tier().price().compareAt());
    }
}
