package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a variant stands in the catalogue, as far as promotions care.
 *
 * @param product whose variant it is; none if that is not known
 * @param categories the product's category and all that stand above it, so that a promotion on a category holds for its descendants
 * @param brand the product's brand, if it has one
 * @param tags the product's tags
 */
public record Classification(
        @Nullable ProductId product,
        Set<CategoryId> categories,
        @Nullable BrandId brand,
        Set<String> tags) {

    /** Nothing is known of the variant but its id; promotions on products, categories, brands and tags pass it by. */
    public static final Classification NONE = new Classification(null, Set.of(), null, Set.of());

    /** Copies the sets. */
    public Classification {
        categories = Set.copyOf(categories);
        tags = Set.copyOf(tags);
    }

    /** Only the product is known. */
    public static Classification of(ProductId product) {
        return new Classification(product, Set.of(), null, Set.of());
    }

    /** A product with tags and nothing else. */
    public static Classification tagged(String... tags) {
        return new Classification(null, Set.of(), null, Set.of(tags));
    }
}
