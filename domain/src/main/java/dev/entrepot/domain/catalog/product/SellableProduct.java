package dev.entrepot.domain.catalog.product;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a quote or an order has to know of the product whose variant is bought.
 *
 * @param digital whether nothing is sent of it: what is paid counts as delivered
 * @param categories the product's category and all that stand above it, now; empty if it stands in none
 * @param brand the product's brand, if it has one
 * @param tags the product's tags
 */
public record SellableProduct(
        ProductId id,
        String name,
        TaxCategory taxCategory,
        boolean digital,
        Set<CategoryId> categories,
        @Nullable BrandId brand,
        Set<String> tags) {

    /** Copies the sets. */
    public SellableProduct {
        categories = Set.copyOf(categories);
        tags = Set.copyOf(tags);
    }
}
