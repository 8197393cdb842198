package dev.entrepot.testing.application.storefront;

import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.pricing.pricelist.Price;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The product details of an in-memory shop. */
public final class InMemoryProductDetails implements ProductDetails {

    private final InMemoryStorefront storefront;

    /** Makes the details of a storefront. */
    public InMemoryProductDetails(InMemoryStorefront storefront) {
        this.storefront = storefront;
    }

    @Override
    public Optional<ProductDetailView> find(ProductId id, Visibility visibility) {
        return storefront
                .shop()
                .products()
                .find(id)
                .filter(product -> isVisible(product, visibility))
                .map(this::view);
    }

    @Override
    public Optional<ProductDetailView> findBySlug(Slug slug, Visibility visibility) {
        return storefront.shop().products().findBySlugs(List.of(slug)).stream()
                .findFirst()
                .or(() -> storefront.shop().products().findByFormerSlug(slug))
                .filter(product -> isVisible(product, visibility))
                .map(this::view);
    }

    static boolean isVisible(Product product, Visibility visibility) {
        return visibility == Visibility.ALL || product.status() == ProductStatus.PUBLISHED;
    }

    private ProductDetailView view(Product product) {
        ProductContent content = product.content();
        Product.Snapshot state = product.snapshot();
        InMemoryStorefront.Offers offers = storefront.offersOf(product);
        return new ProductDetailView(
                product.id(),
                product.slug(),
                content.name(),
                content.description(),
                product.status(),
                category(content),
                brand(content),
                content.taxCategory(),
                content.digital(),
                content.tags(),
                content.images(),
                content.seoTitle(),
                content.seoDescription(),
                product.variants().stream()
                        .map(variant -> view(variant, offers))
                        .toList(),
                state.createdAt(),
                state.updatedAt(),
                product.version());
    }

    private ProductDetailView.@Nullable CategoryRef category(ProductContent content) {
        return Optional.ofNullable(content.category())
                .flatMap(storefront.shop().categories()::find)
                .map(category -> new ProductDetailView.CategoryRef(
                        category.id(), category.slug(), category.content().name()))
                .orElse(null);
    }

    private ProductDetailView.@Nullable BrandRef brand(ProductContent content) {
        return Optional.ofNullable(content.brand())
                .flatMap(storefront.shop().brands()::find)
                .map(brand -> new ProductDetailView.BrandRef(brand.id(), brand.slug(), brand.name()))
                .orElse(null);
    }

    private ProductDetailView.VariantView view(Variant variant, InMemoryStorefront.Offers offers) {
        Optional<Price> price = offers.price(variant.id());
        return new ProductDetailView.VariantView(
                variant.id(),
                variant.sku(),
                variant.barcode(),
                variant.options(),
                variant.weightGrams(),
                price.map(Price::unit).orElse(null),
                price.flatMap(Price::crossedOut).orElse(null),
                storefront.priorPrice(variant.id()).orElse(null),
                offers.availability(variant.id()));
    }
}
