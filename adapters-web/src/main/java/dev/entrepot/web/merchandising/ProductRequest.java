package dev.entrepot.web.merchandising;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ProductContent",
        description =
                "What can be written of a product. A product with one form only may be written without variants: then sku, barcode,"
                        + " weight_grams, price, compare_at_price and on_hand stand beside its name.",
        example = ProductRequest.EXAMPLE)
record ProductRequest(
        @Schema(description = "Its name.", example = "Trail Jacket") @NotBlank @Size(max = ProductContent.MAX_NAME)
        String name,

        @Schema(
                description = "Its part of URLs. Left out: made from the name at first, kept afterwards.",
                example = "trail-jacket")
        @Nullable
        Slug slug,

        @Schema(
                description = "What it is; of HTML a safe subset is kept.",
                example = "<p>Keeps the rain out.</p>",
                defaultValue = "")
        @Size(max = ProductContent.MAX_DESCRIPTION)
        @Nullable
        String description,

        @Schema(description = "How far it has come. Left out: draft at first, kept afterwards.") @Nullable
        ProductStatus status,

        @Schema(description = "Where it stands in the tree.") @Nullable
        CategoryId categoryId,

        @Schema(description = "Whose it is.") @Nullable BrandId brandId,

        @Schema(description = "What it is to the tax office.", example = "standard", defaultValue = "standard")
        @Nullable
        TaxCategory taxCategory,

        @Schema(
                description =
                        "Whether nothing is sent of it: its units count as sold and delivered as soon as an order is"
                                + " paid. Left out: false at first, kept afterwards.",
                example = "false")
        @Nullable
        Boolean digital,

        @Schema(description = "Free words.", example = "[\"rain\", \"outdoor\"]")
        @Size(max = ProductContent.MAX_TAGS)
        @Nullable
        List<@NotBlank @Size(max = ProductContent.MAX_TAG) String> tags,

        @Schema(description = "Pictures, the primary one first.") @Size(max = ProductContent.MAX_IMAGES) @Nullable
        List<@NotNull @Valid ImageRequest> images,

        @Schema(description = "The title for search engines; empty for the name.", example = "Trail Jacket")
        @Size(max = ProductContent.MAX_SEO_TITLE)
        @Nullable
        String seoTitle,

        @Schema(description = "The summary for search engines.", example = "A light jacket for wet trails.")
        @Size(max = ProductContent.MAX_SEO_DESCRIPTION)
        @Nullable
        String seoDescription,

        @Schema(description = "Its variants, in the order in which they are shown.")
        @Size(min = 1, max = ProductContent.MAX_VARIANTS)
        @Nullable
        List<@NotNull @Valid VariantRequest> variants,

        @Schema(description = "Without variants: its SKU. Left out: made at first, kept afterwards.", example = "TRAIL")
        @Nullable
        Sku sku,

        @Schema(description = "Without variants: its GTIN or other barcode.", example = "4006381333931")
        @Size(min = 1, max = Variant.MAX_BARCODE)
        @Nullable
        String barcode,

        @Schema(description = "Without variants: its weight in grams.", example = "420")
        @Min(0)
        @Max(Variant.MAX_WEIGHT_GRAMS)
        @Nullable
        Long weightGrams,

        @Schema(description = "Without variants: what one unit costs. Left out: stays as it is.") @Nullable
        Money price,

        @Schema(description = "Without variants: the crossed-out price, above the price.", example = "24.99") @Nullable
        Money compareAtPrice,

        @Schema(
                description = "Without variants: how many units there are. Left out: the stock stays as it is.",
                example = "25")
        @Min(0)
        @Max(StockItem.MAX_ON_HAND)
        @Nullable
        Long onHand) {

    static final String EXAMPLE = """
            {"name": "Trail Jacket", "description": "<p>Keeps the rain out.</p>", "status": "published",
             "tags": ["rain"], "images": [{"url": "https://images.example/trail-jacket.jpg", "alt": "A red jacket"}],
             "variants": [
               {"sku": "TRAIL-S", "options": {"Size": "S"}, "price": "99.00", "compare_at_price": "129.00", "on_hand": 25},
               {"sku": "TRAIL-M", "options": {"Size": "M"}, "price": "99.00", "on_hand": 10}]}""";

    /** Whether something of its only variant stands beside its name. */
    boolean isSimple() {
        return !firstSimple().isEmpty();
    }

    /** The first member, as it is called on the wire, that is of its only variant and stands beside its name; empty if none does. */
    String firstSimple() {
        Map<String, Optional<?>> members = new LinkedHashMap<>();
        members.put("sku", Optional.ofNullable(sku));
        members.put("barcode", Optional.ofNullable(barcode));
        members.put("weight_grams", Optional.ofNullable(weightGrams));
        members.put("price", Optional.ofNullable(price));
        members.put("compare_at_price", Optional.ofNullable(compareAtPrice));
        members.put("on_hand", Optional.ofNullable(onHand));
        return members.entrySet().stream()
                .filter(member -> member.getValue().isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Its only variant, as it stands beside its name. */
    VariantRequest only() {
        return new VariantRequest(null, sku, barcode, null, weightGrams, price, compareAtPrice, onHand);
    }
}
