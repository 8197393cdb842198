package dev.entrepot.testing.application.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.Availability;
import dev.entrepot.domain.inventory.Availability.Kind;
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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link ProductDetails} does, one that answers from a memory included. */
public interface ProductDetailsContract extends StorefrontContract {

    /** What is tested. */
    ProductDetails productDetails();

    private Optional<ProductDetailView> shown(ProductId id, Visibility visibility) {
        return bound(() -> productDetails().find(id, visibility));
    }

    private Optional<ProductDetailView> shown(Slug slug) {
        return bound(() -> productDetails().findBySlug(slug, Visibility.PUBLISHED));
    }

    private ProductDetailView shown(Product product) {
        return shown(product.id(), Visibility.PUBLISHED).orElseThrow();
    }

    @Test
    default void showsEverythingOfAProduct() {
        Category category = aSubcategory();
        Brand brand = aBrand();
        Variant medium = sized("M");
        Variant large = sized("L");
        ProductContent content = shirt("Shirt", category, brand);
        Product product = added(content, ProductStatus.PUBLISHED, Fresh.NOW, medium, large);
        Price reduced = new Price(Money.of("19.99", EUR), Money.of("25.00", EUR), Price.BASE_LIST);
        price(medium, "22.50");
        inTransaction(() -> {
            priceLists().set(SamplePrices.base(Map.of(medium.id(), reduced)), Fresh.NOW);
        });
        stock(medium, 9);
        inTransaction(() -> stockroom().hold(new Demand(medium.id(), 2)));
        ProductDetailView expected = new ProductDetailView(
                product.id(),
                product.slug(),
                "Shirt",
                "<p>Soft</p>",
                ProductStatus.PUBLISHED,
                new ProductDetailView.CategoryRef(category.id(), category.slug(), "Shirts"),
                new ProductDetailView.BrandRef(brand.id(), brand.slug(), "Acme"),
                new TaxCategory("reduced"),
                true,
                List.of("summer", "cotton"),
                content.images(),
                "A shirt",
                "The best shirt",
                List.of(
                        new ProductDetailView.VariantView(
                                medium.id(),
                                medium.sku(),
                                "4006381333931",
                                Map.of("Size", "M"),
                                250,
                                reduced.unit(),
                                reduced.compareAt(),
                                Money.of("22.50", EUR),
                                new Availability(Kind.IN_STOCK, 7, null)),
                        new ProductDetailView.VariantView(
                                large.id(),
                                large.sku(),
                                "4006381333931",
                                Map.of("Size", "L"),
                                250,
                                null,
                                null,
                                null,
                                Availability.NONE)),
                Fresh.NOW,
                Fresh.NOW,
                1);

        assertThat(shown(product.id(), Visibility.PUBLISHED)).contains(expected);
        assertThat(shown(product.slug())).contains(expected);
    }

    @Test
    default void showsABareProduct() {
        Product product = added("Thing");

        ProductDetailView view = shown(product);

        assertThat(view.category()).isNull();
        assertThat(view.brand()).isNull();
        assertThat(view.images()).isEmpty();
        assertThat(view.tags()).isEmpty();
        assertThat(view.variants()).hasSize(1).allSatisfy(variant -> {
            assertThat(variant.barcode()).isNull();
            assertThat(variant.options()).isEmpty();
            assertThat(variant.inStock()).isFalse();
        });
    }

    @Test
    default void showsShoppersOnlyWhatIsPublished() {
        for (ProductStatus status : List.of(ProductStatus.DRAFT, ProductStatus.ARCHIVED)) {
            Product product = added(ProductContent.named("Thing"), status, Fresh.NOW, SampleProducts.variant());

            assertThat(shown(product.id(), Visibility.PUBLISHED))
                    .as("%s", status)
                    .isEmpty();
            assertThat(shown(product.slug())).as("%s", status).isEmpty();
            assertThat(shown(product.id(), Visibility.ALL)).as("%s", status).isPresent();
            assertThat(bound(() -> productDetails().findBySlug(product.slug(), Visibility.ALL)))
                    .as("%s", status)
                    .isPresent();
        }
    }

    @Test
    default void showsNobodyWhatIsDeletedOrNeverWas() {
        Product product = added("Thing");
        assertThat(shown(product)).isNotNull();

        change(product.id(), found -> found.delete("anna", Fresh.NOW));

        assertThat(shown(product.id(), Visibility.ALL)).isEmpty();
        assertThat(bound(() -> productDetails().findBySlug(product.slug(), Visibility.ALL)))
                .isEmpty();
        assertThat(shown(new ProductId(Fresh.uuid()), Visibility.ALL)).isEmpty();
        assertThat(shown(SampleProducts.slug())).isEmpty();
    }

    @Test
    default void showsWhatChangedAtOnce() {
        Product product = added("Thing");
        Variant variant = product.variants().getFirst();
        assertThat(shown(product).name()).isEqualTo("Thing");

        change(product.id(), found -> found.rewrite(ProductContent.named("Better thing"), Fresh.NOW.plusSeconds(9)));
        price(variant, "5.00");
        stock(variant, 3);

        ProductDetailView view = shown(product);
        assertThat(view.name()).isEqualTo("Better thing");
        assertThat(view.version()).isEqualTo(2);
        assertThat(view.updatedAt()).isEqualTo(Fresh.NOW.plusSeconds(9));
        assertThat(view.variants().getFirst().price()).isEqualTo(Money.of("5.00", EUR));
        assertThat(view.variants().getFirst().availability().units()).isEqualTo(3);
    }

    /** By the rules that orders follow, so that whoever believes it gets it. */
    @Test
    default void showsHowAnOrderCouldGetAVariant() {
        Product product = added("Thing");
        Variant variant = product.variants().getFirst();
        Instant may = Instant.parse("2027-05-01T08:00:00Z");
        LocationId branch = aBranch();
        stock(variant, 3);

        assertAvailability(product, new Availability(Kind.IN_STOCK, 3, null));

        keep(variant, new StockPolicy(1, 2L, Backorder.DENY));
        assertAvailability(product, new Availability(Kind.LOW_STOCK, 2, null));

        inTransaction(() -> stockroom().hold(new Demand(variant.id(), 2)));
        assertAvailability(product, Availability.NONE);

        keep(variant, new StockPolicy(1, 2L, new Backorder.Allow(5)));
        assertAvailability(product, new Availability(Kind.BACKORDER, 5, null));

        keep(variant, new StockPolicy(1, 2L, new Backorder.Preorder(4, may)));
        assertAvailability(product, new Availability(Kind.PREORDER, 4, may));

        inTransaction(() -> stockroom()
                .items()
                .book(List.of(StockEntry.count(variant.id(), branch, 6)), "anna", Fresh.NOW)
                .orNone());
        assertAvailability(product, new Availability(Kind.IN_STOCK, 10, null));
        assertThat(inTransaction(() -> stockroom().items().find(List.of(variant.id())))
                        .available(variant.id()))
                .isEqualTo(10);
    }

    private void assertAvailability(Product product, Availability expected) {
        ProductDetailView.VariantView variant = shown(product).variants().getFirst();
        assertThat(variant.availability()).isEqualTo(expected);
        assertThat(variant.inStock())
                .isEqualTo(Set.of(Kind.IN_STOCK, Kind.LOW_STOCK).contains(expected.kind()));
        assertThat(variant.lowStock()).isEqualTo(expected.kind() == Kind.LOW_STOCK);
    }

    @Test
    default void showsAProductUnderAFormerSlugUntilAnotherOneHasIt() {
        Product product = added("Thing");
        Slug former = product.slug();
        assertThat(shown(former)).isPresent();
        change(product.id(), found -> found.rename(SampleProducts.slug(), Fresh.NOW));
        assertThat(shown(former).orElseThrow().id()).isEqualTo(product.id());
        assertThat(shown(former).orElseThrow().slug()).isNotEqualTo(former);

        Product successor = Product.draft(
                new ProductId(Fresh.uuid()),
                former,
                ProductContent.named("Successor"),
                List.of(SampleProducts.variant()),
                Fresh.NOW);
        successor.become(ProductStatus.PUBLISHED, Fresh.NOW);
        inTransaction(() -> products().add(successor));

        assertThat(shown(former).orElseThrow().id()).isEqualTo(successor.id());
    }

    @Test
    default void showsUnderAFormerSlugWhoHadItLast() {
        Product first = added("First");
        Slug slug = first.slug();
        change(first.id(), found -> found.rename(SampleProducts.slug(), Fresh.NOW));
        Product second = added("Second");
        change(second.id(), found -> found.rename(slug, Fresh.NOW.plusSeconds(1)));
        change(second.id(), found -> found.rename(SampleProducts.slug(), Fresh.NOW.plusSeconds(2)));

        assertThat(shown(slug).orElseThrow().id()).isEqualTo(second.id());
    }
}
