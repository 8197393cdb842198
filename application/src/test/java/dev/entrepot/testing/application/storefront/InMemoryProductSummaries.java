package dev.entrepot.testing.application.storefront;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.storefront.ProductFilter;
import dev.entrepot.application.storefront.ProductOrdering;
import dev.entrepot.application.storefront.ProductSummaries;
import dev.entrepot.application.storefront.ProductSummaryView;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Availability.Kind;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.application.shared.Pages;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The product lists of an in-memory shop. */
public final class InMemoryProductSummaries implements ProductSummaries {

    private final InMemoryStorefront storefront;

    /** Makes the lists of a storefront. */
    public InMemoryProductSummaries(InMemoryStorefront storefront) {
        this.storefront = storefront;
    }

    @Override
    public Page<ProductSummaryView> list(ProductFilter filter, ProductOrdering ordering, PageRequest page) {
        return Pages.of(
                storefront.shop().products().all().stream()
                        .filter(product -> InMemoryProductDetails.isVisible(product, filter.visibility()))
                        .filter(product -> isOfKind(product, filter))
                        .filter(product -> isWhere(product, filter))
                        .filter(product -> isOffered(product, filter))
                        .sorted(comparator(ordering))
                        .map(this::view)
                        .toList(),
                page);
    }

    private static boolean isOfKind(Product product, ProductFilter filter) {
        Product.Snapshot state = product.snapshot();
        return (filter.status() == null || filter.status() == product.status())
                && (filter.ids().isEmpty() || filter.ids().contains(product.id()))
                && (filter.sku() == null || product.variant(filter.sku()).isPresent())
                && (filter.createdAfter() == null || !state.createdAt().isBefore(filter.createdAfter()))
                && (filter.createdBefore() == null || state.createdAt().isBefore(filter.createdBefore()));
    }

    private boolean isWhere(Product product, ProductFilter filter) {
        List<Category> lineage = Optional.ofNullable(product.content().category()).stream()
                .flatMap(id -> storefront.shop().categories().lineage(id).stream())
                .flatMap(id -> storefront.shop().categories().find(id).stream())
                .toList();
        CategoryId category = filter.category();
        return (category == null || lineage.stream().map(Category::id).anyMatch(category::equals))
                && (filter.categorySlug() == null
                        || lineage.stream().map(Category::slug).anyMatch(filter.categorySlug()::equals))
                && isOfBrand(product, filter);
    }

    private boolean isOfBrand(Product product, ProductFilter filter) {
        BrandId brand = product.content().brand();
        return (filter.brand() == null || filter.brand().equals(brand))
                && (filter.brandSlug() == null
                        || Optional.ofNullable(brand)
                                .flatMap(storefront.shop().brands()::find)
                                .filter(found -> found.slug().equals(filter.brandSlug()))
                                .isPresent());
    }

    private boolean isOffered(Product product, ProductFilter filter) {
        Boolean inStock = filter.inStock();
        Boolean lowStock = filter.lowStock();
        if ((inStock != null && inStock != isInStock(product)) || (lowStock != null && lowStock != isLow(product))) {
            return false;
        }
        Money least = filter.minPrice();
        Money most = filter.maxPrice();
        InMemoryStorefront.Offers offers = storefront.offersOf(product);
        List<Money> prices = offers.prices().values().stream().map(Price::unit).toList();
        return (least == null || prices.stream().anyMatch(price -> price.compareTo(least) >= 0))
                && (most == null || prices.stream().anyMatch(price -> price.compareTo(most) <= 0));
    }

    private boolean isInStock(Product product) {
        return kinds(product).anyMatch(Set.of(Kind.IN_STOCK, Kind.LOW_STOCK)::contains);
    }

    private boolean isLow(Product product) {
        return kinds(product).anyMatch(kind -> kind == Kind.LOW_STOCK);
    }

    private Stream<Kind> kinds(Product product) {
        InMemoryStorefront.Offers offers = storefront.offersOf(product);
        return product.variants().stream()
                .map(variant -> offers.availability(variant.id()).kind());
    }

    private Comparator<Product> comparator(ProductOrdering ordering) {
        Comparator<Product> comparator = switch (ordering.key()) {
            case NAME ->
                Comparator.comparing(product -> product.content().name().toLowerCase(Locale.ROOT));
            case CREATED_AT ->
                Comparator.comparing(product -> product.snapshot().createdAt());
            case UPDATED_AT ->
                Comparator.comparing(product -> product.snapshot().updatedAt());
            case PRICE -> {
                Comparator<Money> amounts = Comparator.naturalOrder();
                yield Comparator.comparing(
                        product -> lowestPrice(product).orElse(null),
                        ordering.descending() ? Comparator.nullsFirst(amounts) : Comparator.nullsLast(amounts));
            }
        };
        Comparator<Product> byId = Comparator.comparing(product -> product.id().toString());
        return ordering.descending()
                ? comparator.reversed().thenComparing(byId.reversed())
                : comparator.thenComparing(byId);
    }

    private Optional<Money> lowestPrice(Product product) {
        return storefront.offersOf(product).prices().values().stream()
                .map(Price::unit)
                .min(Comparator.naturalOrder());
    }

    private ProductSummaryView view(Product product) {
        ProductContent content = product.content();
        InMemoryStorefront.Offers offers = storefront.offersOf(product);
        Optional<VariantId> offered = product.variants().stream()
                .map(Variant::id)
                .filter(variant -> offers.price(variant).isPresent())
                .min(Comparator.comparing(
                        variant -> offers.price(variant).orElseThrow().unit()));
        Optional<Price> cheapest = offered.flatMap(offers::price);
        return new ProductSummaryView(
                product.id(),
                product.slug(),
                content.name(),
                product.status(),
                product.variants().getFirst().sku().value(),
                cheapest.map(Price::unit).orElse(null),
                cheapest.flatMap(Price::crossedOut).orElse(null),
                offered.flatMap(storefront::priorPrice).orElse(null),
                content.images().stream().findFirst().orElse(null),
                Optional.ofNullable(content.category())
                        .flatMap(storefront.shop().categories()::find)
                        .map(category -> category.slug().value())
                        .orElse(null),
                Optional.ofNullable(content.brand())
                        .flatMap(storefront.shop().brands()::find)
                        .map(brand -> brand.slug().value())
                        .orElse(null),
                isInStock(product),
                isLow(product),
                product.variants().size(),
                product.snapshot().createdAt());
    }
}
