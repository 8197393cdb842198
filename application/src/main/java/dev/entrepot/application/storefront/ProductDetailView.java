package dev.entrepot.application.storefront;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Availability;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a product, with the price and the stock that an order would get now.
 *
 * @param version what {@code If-Match} is compared with
 */
public record ProductDetailView(
        ProductId id,
        Slug slug,
        String name,
        String description,
        ProductStatus status,
        @Nullable CategoryRef category,
        @Nullable BrandRef brand,
        TaxCategory taxCategory,
        boolean digital,
        List<String> tags,
        List<ImageLink> images,
        String seoTitle,
        String seoDescription,
        List<VariantView> variants,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** A category by its names. */
    public record CategoryRef(CategoryId id, Slug slug, String name) {}

    /** A brand by its names. */
    public record BrandRef(BrandId id, Slug slug, String name) {}

    /**
     * A variant.
     *
     * @param price none if it has no price, and so cannot be bought
     * @param compareAt the crossed-out price, if there is one
     * @param priorPrice the lowest price of the 30 days before it was reduced, if something is crossed out and that is known
     * @param availability whether and how an order could get it now
     */
    public record VariantView(
            VariantId id,
            Sku sku,
            @Nullable String barcode,
            Map<String, String> options,
            long weightGrams,
            @Nullable Money price,
            @Nullable Money compareAt,
            @Nullable Money priorPrice,
            Availability availability) {

        /** Whether at least one unit that is there may be promised. */
        public boolean inStock() {
            return availability.kind() == Availability.Kind.IN_STOCK || lowStock();
        }

        /** Whether it is in stock, and hardly. */
        public boolean lowStock() {
            return availability.kind() == Availability.Kind.LOW_STOCK;
        }
    }
}
