package dev.entrepot.application.storefront;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product as it stands in lists.
 *
 * @param sku the SKU of its first variant
 * @param price the lowest price of its variants; none if none has a price
 * @param compareAt the crossed-out price beside that one, if there is one
 * @param priorPrice the lowest price of the 30 days before it was reduced, if something is crossed out and that is known
 * @param image its primary picture, if it has one
 * @param inStock whether at least one unit of some variant that is there may be promised
 * @param lowStock whether some variant is in stock, and hardly: no place has more of it than its threshold
 */
public record ProductSummaryView(
        ProductId id,
        Slug slug,
        String name,
        ProductStatus status,
        String sku,
        @Nullable Money price,
        @Nullable Money compareAt,
        @Nullable Money priorPrice,
        @Nullable ImageLink image,
        @Nullable String categorySlug,
        @Nullable String brandSlug,
        boolean inStock,
        boolean lowStock,
        int variantCount,
        Instant createdAt) {}
