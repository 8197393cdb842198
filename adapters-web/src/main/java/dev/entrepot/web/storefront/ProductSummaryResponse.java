package dev.entrepot.web.storefront;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProductSummary", description = "A product as it stands in lists.")
record ProductSummaryResponse(
        @Schema(description = "Its identity.") ProductId id,

        @Schema(description = "Its part of URLs.", example = "trail-jacket")
        Slug slug,

        @Schema(description = "Its name.", example = "Trail Jacket")
        String name,

        @Schema(description = "How far it has come.") ProductStatus status,

        @Schema(description = "The SKU of its first variant.", example = "TRAIL-S")
        String sku,

        @Schema(description = "The lowest price of its variants; null if none has a price.") @Nullable
        Money price,

        @Schema(
                description = "The crossed-out price beside that one; null if nothing is crossed out.",
                example = "{\"amount\": \"24.99\", \"currency\": \"EUR\"}")
        @Nullable
        Money compareAtPrice,

        @Schema(
                description =
                        "The lowest price of the 30 days before the reduction (Directive 98/6/EC, article 6a), to be told beside a"
                                + " crossed-out price; null if nothing is crossed out, or there was no price before.")
        @JsonProperty("lowest_price_30_days")
        @Nullable
        Money lowestPrice30Days,

        @Schema(description = "Its primary picture; null if it has none.") @Nullable
        ImageResponse image,

        @Schema(description = "The slug of its category; null if it has none.", example = "jackets") @Nullable
        String category,

        @Schema(description = "The slug of its brand; null if it has none.", example = "alpenglow") @Nullable
        String brand,

        @Schema(
                description = "Whether at least one unit of some variant that is there may be promised.",
                example = "true")
        boolean inStock,

        @Schema(
                description = "Whether some variant is in stock, and no location has more of it than its threshold.",
                example = "false")
        boolean lowStock,

        @Schema(description = "How many variants it has.", example = "3")
        int variantCount,

        @Schema(description = "When it was created.") Instant createdAt) {}
