package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.SetListPrices;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "PriceListEntriesContent", description = "Prices to be set on a price list.")
record PriceListEntriesRequest(
        @Schema(description = "The prices, new or in place of the present ones; others stay.")
        @NotNull
        @Size(min = 1, max = 5000)
        List<@NotNull @Valid EntryRequest> entries,

        @Schema(description = "Why, for people; it stands in the history.", example = "new season")
        @Nullable
        @Size(max = 500)
        String reason) {

    String reasonOrNone() {
        return reason == null ? "" : reason.strip();
    }

    @Schema(
            name = "PriceListEntryContent",
            description = "What a variant costs from some quantity on.",
            example =
                    "{\"sku\": \"KETTLE-COPPER\", \"min_quantity\": 10, \"price\": \"19.99\", \"compare_at_price\": \"24.99\"}")
    record EntryRequest(
            @Schema(
                    description = "Of which variant, by its SKU. Send either this or variant_id.",
                    example = "KETTLE-COPPER")
            @Nullable
            Sku sku,

            @Schema(description = "Of which variant, by its id. Send either this or sku.") @Nullable
            VariantId variantId,

            @Schema(description = "From how many units on.", defaultValue = "1", example = "10") @Nullable @Min(1)
            Integer minQuantity,

            @Schema(description = "What one unit costs; above zero, and in the list's currency.") @NotNull
            Money price,

            @Schema(
                    description = "The crossed-out price, above the price; none if nothing is crossed out.",
                    example = "24.99")
            @Nullable
            Money compareAtPrice)
            implements NamedVariant {

        SetListPrices.Entry toEntry() {
            return new SetListPrices.Entry(
                    sku, variantId, minQuantity == null ? 1 : minQuantity, price, compareAtPrice);
        }
    }
}
