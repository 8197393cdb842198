package dev.entrepot.application.storefront;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ProductId;
import java.util.Optional;

/** Products with everything that belongs to them. One statement each. */
public interface ProductDetails {

    /** The product, if it exists and those eyes may see it. */
    Optional<ProductDetailView> find(ProductId id, Visibility visibility);

    /** The product that has the slug now, or else the one that had it last, if there is one and those eyes may see it. */
    Optional<ProductDetailView> findBySlug(Slug slug, Visibility visibility);
}
