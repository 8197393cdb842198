package dev.entrepot.web.merchandising;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "VariantContent", description = "What can be written of a variant, with its price and its stock.")
record VariantRequest(
        @Schema(description = "The variant that this replaces. Left out: the one with the same SKU, or else a new one.")
        @Nullable
        VariantId id,

        @Schema(description = "The shop's own name of it. Left out: made.", example = "TRAIL-S") @Nullable
        Sku sku,

        @Schema(description = "Its GTIN or other barcode.", example = "4006381333931")
        @Size(min = 1, max = Variant.MAX_BARCODE)
        @Nullable
        String barcode,

        @Schema(
                description = "What tells it from its siblings, in the order in which a shopper chooses.",
                example = "{\"Size\": \"S\"}")
        @Size(max = Variant.MAX_OPTIONS)
        @Nullable
        Map<
                        @NotBlank @Size(max = Variant.MAX_OPTION_NAME) String,
                        @NotBlank @Size(max = Variant.MAX_OPTION_VALUE) String>
                options,

        @Schema(description = "Its weight in grams.", example = "420", defaultValue = "0")
        @Min(0)
        @Max(Variant.MAX_WEIGHT_GRAMS)
        @Nullable
        Long weightGrams,

        @Schema(description = "What one unit costs. Left out: stays as it is.") @Nullable
        Money price,

        @Schema(
                description = "The crossed-out price, above the price. Left out: nothing is crossed out.",
                example = "24.99")
        @Nullable
        Money compareAtPrice,

        @Schema(description = "How many units there are. Left out: the stock stays as it is.", example = "25")
        @Min(0)
        @Max(StockItem.MAX_ON_HAND)
        @Nullable
        Long onHand) {}
