package dev.entrepot.web.storefront;

import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.storefront.ProductFilter;
import dev.entrepot.application.storefront.ProductOrdering;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.json.FaultyInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of products. */
record ProductQuery(
        @Schema(description = "Only those in this category or below it, by id.") @Nullable
        CategoryId category,

        @Schema(description = "Only those in this category or below it, by slug.", example = "kitchen") @Nullable
        Slug categorySlug,

        @Schema(description = "Only those of this brand, by id.") @Nullable
        BrandId brand,

        @Schema(description = "Only those of this brand, by slug.", example = "kupferkrug") @Nullable
        Slug brandSlug,

        @Schema(
                description = "Only those of this status. Only staff may ask for another one than published.",
                example = "published")
        @Nullable
        ProductStatus status,

        @Schema(description = "Only the one with a variant of this SKU.", example = "KETTLE-COPPER") @Nullable
        Sku sku,

        @Schema(description = "Only these, separated by commas; at most 100.") @Size(max = 100) @Nullable
        List<ProductId> ids,

        @Schema(
                description = "Only those with a variant of at least this price, in the store's currency.",
                type = "string",
                example = "10.00")
        @Nullable
        Money minPrice,

        @Schema(
                description = "Only those with a variant of at most this price, in the store's currency.",
                type = "string",
                example = "99.90")
        @Nullable
        Money maxPrice,

        @Schema(description = "Only those of which something is there to be promised, or nothing.", example = "true")
        @Nullable
        Boolean inStock,

        @Schema(
                description =
                        "Only those with a variant that is in stock, and hardly, or without one; see `low_stock` of a product.",
                example = "false")
        @Nullable
        Boolean lowStock,

        @Schema(description = "Only those created at this time or later.", example = "2026-01-01T00:00:00Z") @Nullable
        Instant createdAfter,

        @Schema(description = "Only those created before this time.", example = "2027-01-01T00:00:00Z") @Nullable
        Instant createdBefore,

        @Schema(
                description =
                        "By what they are ordered, with a minus for the greatest first. What has no price comes last by price.",
                allowableValues = {
                    "name",
                    "-name",
                    "price",
                    "-price",
                    "created_at",
                    "-created_at",
                    "updated_at",
                    "-updated_at"
                },
                defaultValue = "-created_at",
                example = "-created_at")
        @Pattern(
                regexp = "-?(name|price|created_at|updated_at)",
                message =
                        "should be name, price, created_at or updated_at, with a minus before it for the greatest first")
        @Nullable
        String ordering,

        @Schema(
                description = "What to show of each, separated by commas; everything if absent.",
                example = "[\"id\", \"name\"]")
        @Nullable
        List<ProductField> fields,

        @Schema(description = "Which page, from 1.", defaultValue = "1", example = "1") @Min(1) @Nullable
        Integer page,

        @Schema(description = "How many items stand on a page.", defaultValue = "20", example = "20")
        @Min(1)
        @Max(PageRequest.MAX_SIZE)
        @Nullable
        Integer pageSize) {

    PageRequest asPageRequest() {
        return Paging.of(page, pageSize);
    }

    Set<String> fieldNames() {
        return fields == null
                ? Set.of()
                : fields.stream().map(ProductField::wireName).collect(Collectors.toSet());
    }

    ProductOrdering asOrdering() {
        if (ordering == null) {
            return ProductOrdering.NEWEST;
        }
        boolean descending = ordering.startsWith("-");
        String key = descending ? ordering.substring(1) : ordering;
        return new ProductOrdering(ProductOrdering.Key.valueOf(key.toUpperCase(Locale.ROOT)), descending);
    }

    /**
     * What to list for the caller.
     *
     * @throws FaultyInput if a guest asks for what is not published, or for what can be nothing between two bounds
     */
    ProductFilter asFilter(Caller caller) {
        if (!caller.isStaff() && status != null && status != ProductStatus.PUBLISHED) {
            throw FaultyInput.of("status", "staff_only", "Only staff see products that are not published.");
        }
        if (minPrice != null && maxPrice != null && minPrice.compareTo(maxPrice) > 0) {
            throw FaultyInput.of("max_price", "out_of_range", "This should not be below min_price.");
        }
        if (createdAfter != null && createdBefore != null && createdBefore.isBefore(createdAfter)) {
            throw FaultyInput.of("created_before", "out_of_range", "This should not be before created_after.");
        }
        return new ProductFilter(
                caller.isStaff() ? Visibility.ALL : Visibility.PUBLISHED,
                status,
                category,
                categorySlug,
                brand,
                brandSlug,
                sku,
                ids == null ? Set.of() : Set.copyOf(ids),
                minPrice,
                maxPrice,
                inStock,
                lowStock,
                createdAfter,
                createdBefore);
    }
}
