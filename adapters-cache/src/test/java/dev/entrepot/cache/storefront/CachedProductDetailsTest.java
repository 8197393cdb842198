package dev.entrepot.cache.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.cache.CachedShop;
import dev.entrepot.cache.TestLog;
import dev.entrepot.cache.catalog.DetailNames;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.application.storefront.ProductDetailsContract;
import dev.entrepot.testing.domain.catalog.SampleClassification;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedProductDetailsTest implements ProductDetailsContract {

    private final CachedShop shop = new CachedShop();

    @Override
    public ProductDetails productDetails() {
        return shop.productDetails();
    }

    @Override
    public Products products() {
        return shop.products();
    }

    @Override
    public Categories categories() {
        return shop.categories();
    }

    @Override
    public Brands brands() {
        return shop.brands();
    }

    @Override
    public PriceLists priceLists() {
        return shop.priceLists();
    }

    @Override
    public Stockroom stockroom() {
        return shop.stockroom();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return shop.bound(something);
    }

    @AfterEach
    void nothingFailedAfterACommit() {
        assertThat(shop.failures()).isEmpty();
    }

    private Optional<ProductDetailView> shown(ProductId id) {
        return shop.bound(() -> shop.productDetails().find(id, Visibility.PUBLISHED));
    }

    private Optional<ProductDetailView> shown(Slug slug) {
        return shop.bound(() -> shop.productDetails().findBySlug(slug, Visibility.PUBLISHED));
    }

    private void alter(Product product, Consumer<Product> change) {
        shop.inTransaction(() -> {
            Product found = shop.products().find(product.id()).orElseThrow();
            change.accept(found);
            shop.products().update(found);
        });
    }

    private boolean isRemembered(Product product) {
        return shop.remembers(DetailNames.detail(product.id()));
    }

    private static VariantId variantOf(Product product) {
        return product.variants().getFirst().id();
    }

    private void count(Product product, long onHand) {
        shop.inTransaction(() -> {
            shop.stockroom().count(variantOf(product), onHand);
        });
    }

    private long availableOf(Product product) {
        return shown(product.id())
                .orElseThrow()
                .variants()
                .getFirst()
                .availability()
                .units();
    }

    @Test
    void answersFromMemoryByIdAndBySlugWhatItHasReadByEither() {
        Product byId = shop.aProduct();
        Product bySlug = shop.aProduct();
        Optional<ProductDetailView> first = shown(byId.id());
        Optional<ProductDetailView> second = shown(bySlug.slug());
        assertThat(shop.reads()).isEqualTo(2);

        assertThat(shown(byId.id())).isEqualTo(first).isPresent();
        assertThat(shown(byId.slug())).isEqualTo(first);
        assertThat(shown(bySlug.slug())).isEqualTo(second).isPresent();
        assertThat(shown(bySlug.id())).isEqualTo(second);

        assertThat(shop.reads()).isEqualTo(2);
    }

    @Test
    void asksTheDatabaseOnceForWhatItHasForgotten() {
        Product product = shop.aProduct();
        shown(product.slug());
        alter(product, found -> found.rewrite(ProductContent.named("Better"), Fresh.NOW));
        int before = shop.reads();

        assertThat(shown(product.slug()).orElseThrow().name()).isEqualTo("Better");

        assertThat(shop.reads()).isEqualTo(before + 1);
    }

    @Test
    void neverGivesStaffWhatItRemembers() {
        Product product = shop.aProduct();
        shown(product.id());
        int before = shop.reads();

        shop.bound(() -> shop.productDetails().find(product.id(), Visibility.ALL));
        shop.bound(() -> shop.productDetails().findBySlug(product.slug(), Visibility.ALL));

        assertThat(shop.reads()).isEqualTo(before + 2);
    }

    @Test
    void neverRemembersWhatStaffSaw() {
        Product draft = SampleProducts.draft();
        shop.inTransaction(() -> shop.products().add(draft));

        shop.bound(() -> shop.productDetails().find(draft.id(), Visibility.ALL));
        shop.bound(() -> shop.productDetails().findBySlug(draft.slug(), Visibility.ALL));

        assertThat(isRemembered(draft)).isFalse();
        assertThat(shown(draft.id())).isEmpty();
    }

    @Test
    void remembersNothingOfWhatIsNotThere() {
        ProductId unknown = new ProductId(Fresh.uuid());
        assertThat(shown(unknown)).isEmpty();
        assertThat(shown(unknown)).isEmpty();

        assertThat(shop.reads()).isEqualTo(2);
    }

    @Test
    void forgetsAChangedProductAfterTheCommitAndNotBefore() {
        Product product = shop.aProduct();
        shown(product.id());

        shop.inTransaction(() -> {
            Product found = shop.products().find(product.id()).orElseThrow();
            found.rewrite(ProductContent.named("Better"), Fresh.NOW);
            shop.products().update(found);
            assertThat(isRemembered(product)).isTrue();
        });

        assertThat(isRemembered(product)).isFalse();
        assertThat(shown(product.id()).orElseThrow().name()).isEqualTo("Better");
    }

    @Test
    void forgetsNothingWhenAChangeIsUndone() {
        Product product = shop.aProduct();
        shown(product.id());

        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    Product found = shop.products().find(product.id()).orElseThrow();
                    found.delete("anna", Fresh.NOW);
                    shop.products().update(found);
                    shop.stockroom().count(variantOf(product), 3);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(isRemembered(product)).isTrue();
        assertThat(shown(product.id())).isPresent();
    }

    @Test
    void forgetsADeletedProduct() {
        Product product = shop.aProduct();
        shown(product.slug());

        alter(product, found -> found.delete("anna", Fresh.NOW));

        assertThat(shown(product.slug())).isEmpty();
        assertThat(shown(product.id())).isEmpty();
    }

    @Test
    void forgetsAProductThatIsNoLongerPublished() {
        Product product = shop.aProduct();
        shown(product.slug());

        alter(product, found -> found.become(ProductStatus.ARCHIVED, Fresh.NOW));

        assertThat(shown(product.slug())).isEmpty();
    }

    @Test
    void followsASlugThatMovedToAnotherProduct() {
        Product first = shop.aProduct();
        Product second = shop.aProduct();
        Slug slug = first.slug();
        shown(slug);
        shown(second.slug());

        alter(first, found -> found.rename(SampleProducts.slug(), Fresh.NOW));
        assertThat(shown(slug).map(ProductDetailView::id)).contains(first.id());
        assertThat(shown(slug).map(ProductDetailView::slug)).isNotEqualTo(Optional.of(slug));
        alter(second, found -> found.rename(slug, Fresh.NOW));

        assertThat(shown(slug).map(ProductDetailView::id)).contains(second.id());
        int before = shop.reads();
        assertThat(shown(slug).map(ProductDetailView::id)).contains(second.id());
        assertThat(shop.reads()).isEqualTo(before);
    }

    @Test
    void forgetsTheDetailOfAVariantWhoseStockChanged() {
        Product product = shop.aProduct();
        count(product, 5);
        assertThat(availableOf(product)).isEqualTo(5);
        ReservationId reservation = new ReservationId(Fresh.uuid());

        shop.inTransaction(() -> {
            shop.stockroom().hold(reservation, new Demand(variantOf(product), 2));
            assertThat(isRemembered(product)).isTrue();
        });
        assertThat(availableOf(product)).isEqualTo(3);

        shop.inTransaction(() -> {
            shop.stockroom().release(reservation);
        });
        assertThat(availableOf(product)).isEqualTo(5);

        count(product, 9);
        assertThat(availableOf(product)).isEqualTo(9);
    }

    @Test
    void keepsTheDetailOfAVariantWhoseStockDidNotChange() {
        Product product = shop.aProduct();
        count(product, 5);
        shown(product.id());

        count(product, 5);
        shop.inTransaction(() -> {
            shop.stockroom().release(new ReservationId(Fresh.uuid()));
        });
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> shop.inTransaction(() -> shop.stockroom().hold(new Demand(variantOf(product), 6))));

        assertThat(isRemembered(product)).isTrue();
    }

    @Test
    void forgetsTheDetailOfEachVariantWhosePriceChanged() {
        Product product = SampleProducts.draft(
                SampleProducts.slug(), ProductContent.named("Shirt"), List.of(sized("M"), sized("L")));
        product.become(ProductStatus.PUBLISHED, Fresh.NOW);
        shop.inTransaction(() -> shop.products().add(product));
        for (Variant variant : product.variants()) {
            shown(product.id());

            shop.inTransaction(() -> {
                shop.priceLists()
                        .set(SamplePrices.base(Map.of(variant.id(), Price.base(Money.of("5.00", EUR)))), Fresh.NOW);
                assertThat(isRemembered(product)).isTrue();
            });

            assertThat(isRemembered(product)).isFalse();
        }
        assertThat(shown(product.id()).orElseThrow().variants())
                .extracting(ProductDetailView.VariantView::price)
                .containsOnly(Money.of("5.00", EUR));
    }

    @Test
    void forgetsAllDetailsWhenACategoryOrABrandHasAnotherName() {
        Category category = SampleClassification.category();
        Brand brand = SampleClassification.brand();
        Product product = SampleProducts.draft(
                SampleProducts.slug(),
                new ProductContent(
                        "Shirt",
                        "",
                        category.id(),
                        brand.id(),
                        TaxCategory.STANDARD,
                        false,
                        List.of(),
                        List.of(),
                        "",
                        ""),
                List.of(SampleProducts.variant()));
        product.become(ProductStatus.PUBLISHED, Fresh.NOW);
        shop.inTransaction(() -> {
            shop.categories().add(category);
            shop.brands().add(brand);
            shop.products().add(product);
        });
        shown(product.slug());

        shop.inTransaction(() -> {
            Category found = shop.categories().find(category.id()).orElseThrow();
            found.rewrite(new Category.Content("Tops", found.content().code(), "", true, 1));
            shop.categories().update(found);
            assertThat(shop.remembers(DetailNames.TOKEN)).isTrue();
        });
        assertThat(Objects.requireNonNull(shown(product.slug()).orElseThrow().category())
                        .name())
                .isEqualTo("Tops");

        shop.inTransaction(() -> {
            Brand found = shop.brands().find(brand.id()).orElseThrow();
            found.rename("Zenith", found.slug());
            shop.brands().update(found);
        });
        assertThat(Objects.requireNonNull(shown(product.id()).orElseThrow().brand())
                        .name())
                .isEqualTo("Zenith");
        int before = shop.reads();
        assertThat(shown(product.slug())).isPresent();
        assertThat(shop.reads()).isEqualTo(before);
    }

    @Test
    void forgetsAllDetailsWhenALocationHasChanged() {
        Product product = shop.aProduct();
        shown(product.slug());
        int before = shop.reads();

        shop.inTransaction(() -> {
            Locations locations = shop.locations();
            locations.update(locations.main(), 1);
            assertThat(shop.remembers(DetailNames.TOKEN)).isTrue();
        });

        shown(product.slug());
        shown(product.id());
        assertThat(shop.reads()).isEqualTo(before + 1);
    }

    @Test
    void remembersNothingThatASlowReaderReadBeforeACommit() {
        Product product = shop.aProduct();
        List<Runnable> changes = List.of(
                () -> count(product, 5),
                () -> shop.inTransaction(() -> {
                    shop.priceLists()
                            .set(
                                    SamplePrices.base(Map.of(variantOf(product), Price.base(Money.of("5.00", EUR)))),
                                    Fresh.NOW);
                }),
                () -> alter(product, found -> found.rewrite(ProductContent.named("Better"), Fresh.NOW)),
                () -> {
                    Brand brand = SampleClassification.brand();
                    shop.inTransaction(() -> shop.brands().add(brand));
                    shop.inTransaction(() ->
                            shop.brands().update(shop.brands().find(brand.id()).orElseThrow()));
                });
        for (Runnable change : changes) {
            shop.meanwhile(change);
            shown(product.slug());
            assertThat(isRemembered(product)).isFalse();
        }

        assertThat(shown(product.id())).isEqualTo(shown(product.slug())).isPresent();
        assertThat(isRemembered(product)).isTrue();
    }

    @Test
    void isNotKeptFromRememberingByChangesOfOtherProducts() {
        Product product = shop.aProduct();
        Product other = shop.aProduct();
        shop.meanwhile(() -> {
            count(other, 5);
            alter(other, found -> found.rewrite(ProductContent.named("Better"), Fresh.NOW));
        });

        shown(product.id());

        assertThat(isRemembered(product)).isTrue();
    }

    @Test
    void remembersNothingThatAnUndoneTransactionHasRead() {
        Product product = shop.aProduct();

        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    Product found = shop.products().find(product.id()).orElseThrow();
                    found.rewrite(ProductContent.named("Never"), Fresh.NOW);
                    shop.products().update(found);
                    assertThat(shown(product.id()).orElseThrow().name()).isEqualTo("Never");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(shown(product.id()).orElseThrow().name()).isEqualTo("Thing");
    }

    @Test
    void countsADetailThatItCannotReadAsForgotten() {
        Product product = shop.aProduct();
        ProductDetailView view = shown(product.id()).orElseThrow();
        shop.plant(DetailNames.TOKEN, "7");
        try (TestLog log = TestLog.opened()) {
            for (String text : List.of("", "no token", "7", "8|answer 0", "7|{\"id\":1}", "7|answer 999999")) {
                shop.plant(DetailNames.detail(product.id()), text);
                int before = shop.reads();

                assertThat(shown(product.slug())).as(text).contains(view);

                assertThat(shop.reads()).as(text).isEqualTo(before + 1);
            }
            shop.plant(DetailNames.slug(product.slug()), "nonsense");
            assertThat(shown(product.slug())).contains(view);
            assertThat(log.lines()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void keepsTheStoresApart() {
        Product product = shop.aProduct();
        shown(product.id());
        CachedShop other = new CachedShop();

        assertThat(other.bound(() -> other.productDetails().find(product.id(), Visibility.PUBLISHED)))
                .isEmpty();
        assertThat(other.bound(() -> other.productDetails().findBySlug(product.slug(), Visibility.PUBLISHED)))
                .isEmpty();
    }

    @Test
    void staysSilentAboutItsWork() {
        try (TestLog log = TestLog.opened()) {
            Product product = shop.aProduct();
            shown(product.id());
            count(product, 1);
            shown(product.slug());

            assertThat(log.lines()).isEmpty();
        }
    }
}
