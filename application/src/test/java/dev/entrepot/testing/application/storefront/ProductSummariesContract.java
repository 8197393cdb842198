package dev.entrepot.testing.application.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.storefront.ProductFilter;
import dev.entrepot.application.storefront.ProductOrdering;
import dev.entrepot.application.storefront.ProductSummaries;
import dev.entrepot.application.storefront.ProductSummaryView;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link ProductSummaries} does. */
public interface ProductSummariesContract extends StorefrontContract {

    /** What is tested. */
    ProductSummaries productSummaries();

    private Page<ProductSummaryView> page(ProductFilter filter, ProductOrdering ordering, PageRequest request) {
        return bound(() -> productSummaries().list(filter, ordering, request));
    }

    private List<ProductId> ids(ProductFilter filter) {
        return page(filter, ProductOrdering.NEWEST, new PageRequest(1, 100)).items().stream()
                .map(ProductSummaryView::id)
                .toList();
    }

    private static Filter among(Product... products) {
        return new Filter(Stream.of(products).map(Product::id).collect(Collectors.toSet()));
    }

    /** Filters that look at some products only, so that those of other tests do not matter. */
    record Filter(Set<ProductId> among) {

        private ProductFilter of(Visibility visibility, @Nullable ProductStatus status) {
            return new ProductFilter(
                    visibility, status, null, null, null, null, null, among, null, null, null, null, null, null);
        }

        private ProductFilter everything() {
            return of(Visibility.PUBLISHED, null);
        }

        private ProductFilter category(CategoryId category) {
            return new ProductFilter(
                    Visibility.PUBLISHED,
                    null,
                    category,
                    null,
                    null,
                    null,
                    null,
                    among,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private ProductFilter categorySlug(Slug slug) {
            return new ProductFilter(
                    Visibility.PUBLISHED,
                    null,
                    null,
                    slug,
                    null,
                    null,
                    null,
                    among,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private ProductFilter brand(BrandId brand) {
            return new ProductFilter(
                    Visibility.PUBLISHED,
                    null,
                    null,
                    null,
                    brand,
                    null,
                    null,
                    among,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private ProductFilter brandSlug(Slug slug) {
            return new ProductFilter(
                    Visibility.PUBLISHED,
                    null,
                    null,
                    null,
                    null,
                    slug,
                    null,
                    among,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private ProductFilter sku(Sku sku) {
            return new ProductFilter(
                    Visibility.PUBLISHED, null, null, null, null, null, sku, among, null, null, null, null, null, null);
        }

        private ProductFilter price(@Nullable String least, @Nullable String most) {
            return new ProductFilter(
                    Visibility.PUBLISHED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    among,
                    least == null ? null : Money.of(least, EUR),
                    most == null ? null : Money.of(most, EUR),
                    null,
                    null,
                    null,
                    null);
        }

        private ProductFilter inStock(boolean inStock) {
            return new ProductFilter(
                    Visibility.PUBLISHED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    among,
                    null,
                    null,
                    inStock,
                    null,
                    null,
                    null);
        }

        private ProductFilter lowStock(boolean lowStock) {
            return new ProductFilter(
                    Visibility.PUBLISHED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    among,
                    null,
                    null,
                    null,
                    lowStock,
                    null,
                    null);
        }

        private ProductFilter created(@Nullable Instant after, @Nullable Instant before) {
            return new ProductFilter(
                    Visibility.PUBLISHED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    among,
                    null,
                    null,
                    null,
                    null,
                    after,
                    before);
        }
    }

    @Test
    default void showsAProductAsItStandsInLists() {
        Category category = aSubcategory();
        Brand brand = aBrand();
        Variant medium = sized("M");
        Variant large = sized("L");
        ProductContent content = shirt("Shirt", category, brand);
        Product product = added(content, ProductStatus.PUBLISHED, Fresh.NOW, medium, large);
        price(medium, "30.00");
        Price reduced = new Price(Money.of("19.99", EUR), Money.of("25.00", EUR), Price.BASE_LIST);
        price(large, "22.50");
        inTransaction(() -> {
            priceLists().set(SamplePrices.base(Map.of(large.id(), reduced)), Fresh.NOW);
        });
        stock(large, 1);

        assertThat(page(among(product).everything(), ProductOrdering.NEWEST, new PageRequest(1, 10))
                        .items())
                .containsExactly(new ProductSummaryView(
                        product.id(),
                        product.slug(),
                        "Shirt",
                        ProductStatus.PUBLISHED,
                        medium.sku().value(),
                        reduced.unit(),
                        reduced.compareAt(),
                        Money.of("22.50", EUR),
                        content.images().getFirst(),
                        category.slug().value(),
                        brand.slug().value(),
                        true,
                        false,
                        2,
                        Fresh.NOW));
    }

    @Test
    default void showsABareProduct() {
        Product product = added("Thing");

        ProductSummaryView view = page(among(product).everything(), ProductOrdering.NEWEST, new PageRequest(1, 10))
                .items()
                .getFirst();

        assertThat(view.price()).isNull();
        assertThat(view.compareAt()).isNull();
        assertThat(view.image()).isNull();
        assertThat(view.categorySlug()).isNull();
        assertThat(view.brandSlug()).isNull();
        assertThat(view.inStock()).isFalse();
    }

    @Test
    default void listsForShoppersOnlyWhatIsPublishedAndForNobodyWhatIsDeleted() {
        Product published = added("Published");
        Product draft = added(ProductContent.named("Draft"), ProductStatus.DRAFT, Fresh.NOW, SampleProducts.variant());
        Product deleted = added("Deleted");
        change(deleted.id(), found -> found.delete("anna", Fresh.NOW));
        Filter among = among(published, draft, deleted);

        assertThat(ids(among.everything())).containsExactly(published.id());
        assertThat(ids(among.of(Visibility.ALL, null))).containsExactlyInAnyOrder(published.id(), draft.id());
        assertThat(ids(among.of(Visibility.ALL, ProductStatus.DRAFT))).containsExactly(draft.id());
        assertThat(ids(among.of(Visibility.PUBLISHED, ProductStatus.DRAFT))).isEmpty();
    }

    @Test
    default void listsWhatStandsInACategoryOrBelowIt() {
        Category child = aSubcategory();
        Category other = aSubcategory();
        Product here =
                added(shirt("Here", child, aBrand()), ProductStatus.PUBLISHED, Fresh.NOW, SampleProducts.variant());
        Product there =
                added(shirt("There", other, aBrand()), ProductStatus.PUBLISHED, Fresh.NOW, SampleProducts.variant());
        Product nowhere = added("Nowhere");
        Filter among = among(here, there, nowhere);
        CategoryId root = child.parent().orElseThrow();
        Slug rootSlug =
                inTransaction(() -> categories().find(root)).orElseThrow().slug();

        assertThat(ids(among.category(child.id()))).containsExactly(here.id());
        assertThat(ids(among.category(root))).containsExactly(here.id());
        assertThat(ids(among.categorySlug(child.slug()))).containsExactly(here.id());
        assertThat(ids(among.categorySlug(rootSlug))).containsExactly(here.id());
        assertThat(ids(among.category(new CategoryId(Fresh.uuid())))).isEmpty();
        assertThat(ids(among.categorySlug(SampleProducts.slug()))).isEmpty();
    }

    @Test
    default void listsByBrandAndBySku() {
        Category category = aSubcategory();
        Brand brand = aBrand();
        Variant second = sized("L");
        Product branded =
                added(shirt("Branded", category, brand), ProductStatus.PUBLISHED, Fresh.NOW, sized("M"), second);
        Product other = added("Other");
        Filter among = among(branded, other);

        assertThat(ids(among.brand(brand.id()))).containsExactly(branded.id());
        assertThat(ids(among.brandSlug(brand.slug()))).containsExactly(branded.id());
        assertThat(ids(among.brandSlug(SampleProducts.slug()))).isEmpty();
        assertThat(ids(among.sku(second.sku()))).containsExactly(branded.id());
        assertThat(ids(among.sku(SampleProducts.sku()))).isEmpty();
    }

    @Test
    default void listsByPriceBoundsIncluded() {
        Product cheap = added("Cheap");
        Product dear = added("Dear");
        Product priceless = added("Priceless");
        price(cheap.variants().getFirst(), "10.00");
        price(dear.variants().getFirst(), "20.00");
        Filter among = among(cheap, dear, priceless);

        assertThat(ids(among.price("10.00", null))).containsExactlyInAnyOrder(cheap.id(), dear.id());
        assertThat(ids(among.price("10.01", null))).containsExactly(dear.id());
        assertThat(ids(among.price(null, "10.00"))).containsExactly(cheap.id());
        assertThat(ids(among.price("10.00", "20.00"))).containsExactlyInAnyOrder(cheap.id(), dear.id());
        assertThat(ids(among.price("20.01", null))).isEmpty();
    }

    @Test
    default void listsWhatIsInStockOrIsNot() {
        Product there = added("There");
        Product gone = added("Gone");
        Product never = added("Never");
        stock(there.variants().getFirst(), 1);
        stock(gone.variants().getFirst(), 1);
        stock(gone.variants().getFirst(), 0);
        Filter among = among(there, gone, never);

        assertThat(ids(among.inStock(true))).containsExactly(there.id());
        assertThat(ids(among.inStock(false))).containsExactlyInAnyOrder(gone.id(), never.id());
    }

    /** Some variant is low if no place has more of it than its threshold; what is nowhere is not low. */
    @Test
    default void listsWhatIsLowOrIsNot() {
        Variant medium = sized("M");
        Product product = added(ProductContent.named("Thing"), ProductStatus.PUBLISHED, Fresh.NOW, medium, sized("L"));
        Product other = added("Other");
        LocationId branch = aBranch();
        Filter among = among(product, other);
        stock(other.variants().getFirst(), 1);
        stock(product.variants().getLast(), 9);
        stock(medium, 4);
        assertThat(ids(among.lowStock(true))).isEmpty();

        keep(medium, new StockPolicy(0, 3L, Backorder.DENY));
        assertThat(ids(among.lowStock(true))).isEmpty();

        inTransaction(() -> stockroom().hold(new Demand(medium.id(), 1)));
        assertThat(ids(among.lowStock(true))).containsExactly(product.id());
        assertThat(ids(among.lowStock(false))).containsExactly(other.id());
        assertThat(page(among.lowStock(true), ProductOrdering.NEWEST, new PageRequest(1, 10))
                        .items())
                .allMatch(ProductSummaryView::lowStock);

        inTransaction(() -> stockroom()
                .items()
                .book(List.of(StockEntry.count(medium.id(), branch, 1)), "anna", Fresh.NOW)
                .orNone());
        assertThat(ids(among.lowStock(true))).as("enough at the branch").isEmpty();

        inTransaction(() -> stockroom()
                .items()
                .book(List.of(StockEntry.count(medium.id(), branch, 0)), "anna", Fresh.NOW)
                .orNone());
        assertThat(ids(among.lowStock(true))).containsExactly(product.id());

        stock(medium, 1);
        assertThat(ids(among.lowStock(true))).as("gone").isEmpty();
    }

    /** What may be promised beyond what is there is not in stock. */
    @Test
    default void doesNotListAsInStockWhatIsOnlyExpected() {
        Product expected = added("Expected");
        keep(expected.variants().getFirst(), new StockPolicy(0, null, new Backorder.Allow(9)));

        assertThat(ids(among(expected).inStock(true))).isEmpty();
        assertThat(ids(among(expected).inStock(false))).containsExactly(expected.id());
    }

    @Test
    default void listsByTheInstantOfCreation() {
        Instant later = Fresh.NOW.plusSeconds(10);
        Product first = added("First");
        Product second =
                added(ProductContent.named("Second"), ProductStatus.PUBLISHED, later, SampleProducts.variant());
        Filter among = among(first, second);

        assertThat(ids(among.created(later, null))).containsExactly(second.id());
        assertThat(ids(among.created(null, later))).containsExactly(first.id());
        assertThat(ids(among.created(Fresh.NOW, later))).containsExactly(first.id());
    }

    @Test
    default void ordersByNameAndTime() {
        Instant later = Fresh.NOW.plusSeconds(10);
        Product beta = added("Beta");
        Product alpha = added(ProductContent.named("Alpha"), ProductStatus.PUBLISHED, later, SampleProducts.variant());
        Product gamma = added("Gamma");
        change(gamma.id(), found -> found.become(ProductStatus.PUBLISHED, later.plusSeconds(10)));
        ProductFilter filter = among(alpha, beta, gamma).everything();

        assertThat(ordered(filter, ProductOrdering.Key.NAME, false)).containsExactly(alpha.id(), beta.id(), gamma.id());
        assertThat(ordered(filter, ProductOrdering.Key.NAME, true)).containsExactly(gamma.id(), beta.id(), alpha.id());
        assertThat(ordered(filter, ProductOrdering.Key.CREATED_AT, true)).startsWith(alpha.id());
        assertThat(ordered(filter, ProductOrdering.Key.CREATED_AT, false)).endsWith(alpha.id());
        assertThat(ordered(filter, ProductOrdering.Key.UPDATED_AT, true))
                .containsExactly(gamma.id(), alpha.id(), beta.id());
    }

    @Test
    default void ordersByTheLowestPriceAndWhatHasNoneLast() {
        Category category = aSubcategory();
        ProductContent content = shirt("Shirt", category, aBrand());
        Product dear = added(content, ProductStatus.PUBLISHED, Fresh.NOW, sized("M"), sized("L"));
        Product cheap = added(content, ProductStatus.PUBLISHED, Fresh.NOW, sized("M"));
        Product priceless = added(content, ProductStatus.PUBLISHED, Fresh.NOW, sized("M"));
        Product reduced = added(content, ProductStatus.PUBLISHED, Fresh.NOW, sized("M"), sized("L"));
        price(dear.variants().getFirst(), "40.00");
        price(dear.variants().getLast(), "30.00");
        price(cheap.variants().getFirst(), "10.00");
        price(reduced.variants().getFirst(), "90.00");
        price(reduced.variants().getLast(), "20.00");
        Filter among = among(dear, cheap, priceless, reduced);

        for (ProductFilter filter : List.of(among.everything(), among.category(category.id()))) {
            assertThat(ordered(filter, ProductOrdering.Key.PRICE, false))
                    .containsExactly(cheap.id(), reduced.id(), dear.id(), priceless.id());
            assertThat(ordered(filter, ProductOrdering.Key.PRICE, true))
                    .containsExactly(dear.id(), reduced.id(), cheap.id(), priceless.id());
        }
        assertThat(ordered(among.price("15.00", null), ProductOrdering.Key.PRICE, false))
                .containsExactly(reduced.id(), dear.id());
        assertThat(ordered(among.price(null, "25.00"), ProductOrdering.Key.PRICE, true))
                .containsExactly(reduced.id(), cheap.id());
    }

    @Test
    default void cutsEqualPricesIntoPagesWithoutLosingOrRepeating() {
        Category category = aSubcategory();
        ProductContent content = shirt("Shirt", category, aBrand());
        Product[] products = Stream.generate(() -> added(content, ProductStatus.PUBLISHED, Fresh.NOW, sized("M")))
                .limit(5)
                .toArray(Product[]::new);
        price(products[1].variants().getFirst(), "10.00");
        price(products[3].variants().getFirst(), "10.00");

        for (ProductFilter filter :
                List.of(among(products).everything(), among(products).category(category.id()))) {
            for (boolean descending : List.of(false, true)) {
                ProductOrdering byPrice = new ProductOrdering(ProductOrdering.Key.PRICE, descending);
                assertThat(Stream.of(1, 2, 3, 4, 5)
                                .flatMap(number -> page(filter, byPrice, new PageRequest(number, 1)).items().stream())
                                .map(ProductSummaryView::id))
                        .containsExactlyElementsOf(ordered(filter, ProductOrdering.Key.PRICE, descending))
                        .doesNotHaveDuplicates();
            }
        }
    }

    private List<ProductId> ordered(ProductFilter filter, ProductOrdering.Key key, boolean descending) {
        return page(filter, new ProductOrdering(key, descending), new PageRequest(1, 10)).items().stream()
                .map(ProductSummaryView::id)
                .toList();
    }

    @Test
    default void cutsIntoPagesWithoutLosingOrRepeating() {
        Product[] products = Stream.generate(() -> added("Same name")).limit(5).toArray(Product[]::new);
        ProductFilter filter = among(products).everything();
        ProductOrdering byName = new ProductOrdering(ProductOrdering.Key.NAME, false);

        List<Page<ProductSummaryView>> pages = Stream.of(1, 2, 3, 4)
                .map(number -> page(filter, byName, new PageRequest(number, 2)))
                .toList();

        assertThat(pages.stream().map(page -> page.items().size())).containsExactly(2, 2, 1, 0);
        assertThat(pages).allSatisfy(page -> assertThat(page.count()).isEqualTo(5));
        assertThat(pages.stream().flatMap(page -> page.items().stream()).map(ProductSummaryView::id))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(products).map(Product::id).toList());
    }
}
