package dev.entrepot.application.storefront;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which products a list is about. What is absent does not matter; what is there must all hold.
 *
 * @param visibility whose eyes look
 * @param status only those of this status
 * @param category only those in this category or below it
 * @param categorySlug as {@code category}, by slug
 * @param brand only those of this brand
 * @param brandSlug as {@code brand}, by slug
 * @param sku only the one with a variant of this SKU
 * @param ids only these; empty for all
 * @param minPrice only those with a variant of at least this price
 * @param maxPrice only those with a variant of at most this price
 * @param inStock only those of which something is there to be promised, or nothing
 * @param lowStock only those of which some variant is hardly in stock, or none
 * @param createdAfter only those created at this instant or later
 * @param createdBefore only those created before this instant
 */
public record ProductFilter(
        Visibility visibility,
        @Nullable ProductStatus status,
        @Nullable CategoryId category,
        @Nullable Slug categorySlug,
        @Nullable BrandId brand,
        @Nullable Slug brandSlug,
        @Nullable Sku sku,
        Set<ProductId> ids,
        @Nullable Money minPrice,
        @Nullable Money maxPrice,
        @Nullable Boolean inStock,
        @Nullable Boolean lowStock,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore) {

    /** Copies the ids. */
    public ProductFilter {
        ids = Set.copyOf(ids);
    }

    /** Everything that those eyes may see. */
    public static ProductFilter everything(Visibility visibility) {
        return new ProductFilter(
                visibility, null, null, null, null, null, null, Set.of(), null, null, null, null, null, null);
    }
}
