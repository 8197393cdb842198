package dev.entrepot.web.storefront;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Availability;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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

        @Schema(
                description = "The crossed-out price; null if nothing is crossed out.",
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

        @Schema(
                description =
                        "The price that was asked for, as long as it waits for approval or its time; only staff is told, where"
                                + " they change the product. Null where nothing waits, and for whoever reads the product.")
        @Nullable
        PendingPriceResponse pendingPrice,

        @Schema(
                description =
                        "How many units an order could get now, those included that may be promised beyond what is there.",
                example = "12")
        long available,

        @Schema(description = "Whether at least one unit that is there may be promised now.", example = "true")
        boolean inStock,

        @Schema(
                description = "Whether it is in stock, and no location has more of it than its threshold.",
                example = "false")
        boolean lowStock,

        @Schema(
                description =
                        "How an order could get it now: `in_stock`, or `low_stock` if hardly; `backorder` if it is sent when new"
                                + " units have come, `preorder` if it is not sold yet; or not at all.",
                example = "in_stock")
        Availability.Kind availability,

        @Schema(description = "When a preorder is expected; null if it is none.", example = "2027-05-01T08:00:00Z")
        @Nullable
        Instant availableFrom) {}
