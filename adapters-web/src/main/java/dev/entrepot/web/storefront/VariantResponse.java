package dev.entrepot.web.storefront;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "Variant", description = "One form of a product that can be bought.")
record VariantResponse(
        @Schema(description = "Its identity.") VariantId id,

        @Schema(description = "The shop's own name of it.", example = "TRAIL-S")
        Sku sku,

        @Schema(description = "Its GTIN or other barcode; null if unknown.", example = "4006381333931") @Nullable
        String barcode,

        @Schema(
                description = "What tells it from its siblings, in the order in which a shopper chooses.",
                example = "{\"Size\": \"S\"}")
        Map<String, String> options,

        @Schema(description = "Its weight in grams.", example = "420")
        long weightGrams,

        @Schema(description = "What one unit costs; null if it has no price and so cannot be bought.") @Nullable
        Money price,

        @Schema(description = "The crossed-out price; null if nothing is crossed out.") @Nullable
        Money compareAtPrice,

        @Schema(description = "How many units may be promised now.", example = "12")
        long available,

        @Schema(description = "Whether at least one unit may be promised now.", example = "true")
        boolean inStock) {}
