package dev.entrepot.testing.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.SellableProduct;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Products} does when nobody else is there; see {@link ProductsUnderLoadContract} for the rest. */
public interface ProductsContract extends TransactedContract {

    /** What is tested. */
    Products products();

    /** The categories of the same store. */
    Categories categories();

    /** The brands of the same store. */
    Brands brands();

    /** The product as it is stored. */
    private Product stored(ProductId id) {
        return inTransaction(() -> products().find(id)).orElseThrow();
    }

    private Product added(Product product) {
        inTransaction(() -> products().add(product));
        return stored(product.id());
    }

    private Optional<Product> found(ProductId id) {
        return inTransaction(() -> products().find(id));
    }

    private void delete(ProductId id) {
        inTransaction(() -> {
            Product product = products().find(id).orElseThrow();
            product.delete("anna", Fresh.NOW);
            products().update(product);
        });
    }

    private static Variant variant(Sku sku, String size, String colour) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("Size", size);
        options.put("Colour", colour);
        return new Variant(new VariantId(Fresh.uuid()), sku, "4006381333931", options, 250);
    }

    private static Product.Snapshot withVersion(Product.Snapshot state, long version) {
        return new Product.Snapshot(
                state.id(),
                state.slug(),
                state.content(),
                state.status(),
                state.variants(),
                state.formerSlugs(),
                state.createdAt(),
                state.updatedAt(),
                state.deletion(),
                version);
    }

    private Category aCategory() {
        Category category = SampleClassification.category();
        inTransaction(() -> categories().add(category));
        return category;
    }

    private Brand aBrand() {
        Brand brand = SampleClassification.brand();
        inTransaction(() -> brands().add(brand));
        return brand;
    }

    private static ProductContent in(@Nullable CategoryId category, @Nullable BrandId brand) {
        return new ProductContent(
                "Shirt",
                "<p>Soft, \"warm\" & ünïcode \uD83D\uDC55</p>",
                category,
                brand,
                new TaxCategory("reduced"),
                true,
                List.of("summer", "cotton"),
                List.of(
                        new ImageLink("https://example.org/b.jpg", "Front"),
                        new ImageLink("https://example.org/a.jpg", "")),
                "A shirt",
                "The best shirt");
    }

    @Test
    default void findsAProductAsItWasAdded() {
        Product product = SampleProducts.draft(
                SampleProducts.slug(),
                in(aCategory().id(), aBrand().id()),
                List.of(variant(SampleProducts.sku(), "M", "Red"), variant(SampleProducts.sku(), "L", "Blue")));
        product.become(ProductStatus.PUBLISHED, Fresh.NOW.plusSeconds(5));

        Product found = added(product);

        assertThat(found.snapshot()).isEqualTo(withVersion(product.snapshot(), 1));
        assertThat(found.variants())
                .allSatisfy(variant -> assertThat(variant.options().keySet()).containsExactly("Size", "Colour"));
    }

    @Test
    default void findsNothingUnderAnUnknownId() {
        assertThat(found(new ProductId(Fresh.uuid()))).isEmpty();
    }

    @Test
    default void storesAChangedProductAndCountsItsVersions() {
        Product product = added(SampleProducts.published());
        Instant later = Fresh.NOW.plus(Duration.ofDays(1));
        product.rewrite(in(aCategory().id(), aBrand().id()), later);
        product.rename(SampleProducts.slug(), later);
        product.offer(
                List.of(variant(SampleProducts.sku(), "M", "Red"), variant(SampleProducts.sku(), "M", "Blue")), later);
        product.become(ProductStatus.ARCHIVED, later);

        inTransaction(() -> products().update(product));

        assertThat(stored(product.id()).snapshot()).isEqualTo(withVersion(product.snapshot(), 2));
    }

    @Test
    default void keepsTheVariantsThatStayAndTheirOrder() {
        Variant first = variant(SampleProducts.sku(), "M", "Red");
        Variant second = variant(SampleProducts.sku(), "L", "Red");
        Variant third = variant(SampleProducts.sku(), "XL", "Red");
        Product product = added(
                SampleProducts.draft(SampleProducts.slug(), ProductContent.named("Shirt"), List.of(first, second)));
        product.offer(List.of(third, second), Fresh.NOW);

        inTransaction(() -> products().update(product));

        assertThat(stored(product.id()).variants()).containsExactly(third, second);
    }

    @Test
    default void remembersFormerSlugsTheOldestFirst() {
        Product product = added(SampleProducts.draft());
        Slug first = product.slug();
        Slug second = SampleProducts.slug();
        product.rename(second, Fresh.NOW);
        inTransaction(() -> products().update(product));
        Product again = stored(product.id());
        again.rename(SampleProducts.slug(), Fresh.NOW);
        inTransaction(() -> products().update(again));

        assertThat(stored(product.id()).formerSlugs()).containsExactly(first, second);
    }

    @Test
    default void refusesToStoreWhatAnotherTransactionHasStoredMeanwhile() {
        Product mine = added(SampleProducts.draft());
        Product theirs = stored(mine.id());
        theirs.become(ProductStatus.PUBLISHED, Fresh.NOW);
        inTransaction(() -> products().update(theirs));
        mine.become(ProductStatus.ARCHIVED, Fresh.NOW);

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> products().update(mine)));
        assertThat(stored(mine.id()).status()).isEqualTo(ProductStatus.PUBLISHED);
    }

    @Test
    default void refusesToStoreWhatAnotherTransactionHasDeletedMeanwhile() {
        Product mine = added(SampleProducts.draft());
        delete(mine.id());
        mine.become(ProductStatus.PUBLISHED, Fresh.NOW);

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> products().update(mine)));
        assertThat(found(mine.id())).isEmpty();
    }

    @Test
    default void storesManyAtOnceOrNone() {
        Product free = SampleProducts.draft();
        Product taken = added(SampleProducts.draft());
        Product clashing =
                SampleProducts.draft(taken.slug(), ProductContent.named("Thing"), List.of(SampleProducts.variant()));

        assertThatThrownBy(() -> inTransaction(() -> products().addAll(List.of(free, clashing))))
                .isInstanceOf(CatalogRefusal.SlugTaken.class);
        assertThat(found(free.id())).isEmpty();

        Product other = SampleProducts.draft();
        inTransaction(() -> products().addAll(List.of(free, other)));
        assertThat(found(free.id())).isPresent();
        assertThat(found(other.id())).isPresent();
    }

    @Test
    default void updatesManyAtOnce() {
        Product first = added(SampleProducts.draft());
        Product second = added(SampleProducts.draft());
        first.become(ProductStatus.PUBLISHED, Fresh.NOW);
        second.become(ProductStatus.ARCHIVED, Fresh.NOW);

        inTransaction(() -> products().updateAll(List.of(first, second)));

        assertThat(stored(first.id()).status()).isEqualTo(ProductStatus.PUBLISHED);
        assertThat(stored(second.id()).status()).isEqualTo(ProductStatus.ARCHIVED);
        assertThat(stored(second.id()).version()).isEqualTo(2);
    }

    @Test
    default void takesNothingForAnEmptyCollection() {
        inTransaction(() -> {
            products().addAll(List.of());
            products().updateAll(List.of());
        });

        assertThat(inTransaction(() -> products().findBySlugs(List.of()))).isEmpty();
        assertThat(inTransaction(() -> products().findSellable(List.of(), List.of())))
                .isEmpty();
        assertThat(inTransaction(() -> products().findVariantsBySku(List.of()))).isEmpty();
        assertThat(inTransaction(() -> products().findSkus(List.of()))).isEmpty();
    }

    @Test
    default void findsBySlugAndLeavesOutSlugsThatNobodyHas() {
        Product first = added(SampleProducts.draft());
        Product second = added(SampleProducts.published());

        List<Product> found = inTransaction(
                () -> products().findBySlugs(List.of(first.slug(), SampleProducts.slug(), second.slug())));

        assertThat(found).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void findsWhatCanBeSoldOfPublishedProductsOnly() {
        Variant red = variant(SampleProducts.sku(), "M", "Red");
        Variant blue = variant(SampleProducts.sku(), "M", "Blue");
        Product product = SampleProducts.draft(SampleProducts.slug(), in(null, null), List.of(red, blue));
        product.become(ProductStatus.PUBLISHED, Fresh.NOW);
        added(product);
        Variant ofDraft = added(SampleProducts.draft()).variants().getFirst();
        SellableVariant expected = new SellableVariant(
                red.id(),
                red.sku(),
                "M / Red",
                red.weightGrams(),
                new SellableProduct(
                        product.id(),
                        "Shirt",
                        new TaxCategory("reduced"),
                        true,
                        Set.of(),
                        null,
                        Set.of("summer", "cotton")));

        assertThat(red.weightGrams()).isPositive();
        assertThat(inTransaction(() ->
                        products().findSellable(List.of(red.sku(), ofDraft.sku(), SampleProducts.sku()), List.of())))
                .containsExactly(expected);
        assertThat(inTransaction(() -> products()
                        .findSellable(List.of(), List.of(red.id(), ofDraft.id(), new VariantId(Fresh.uuid())))))
                .containsExactly(expected);
        assertThat(inTransaction(() -> products().findSellable(List.of(red.sku()), List.of(red.id(), blue.id()))))
                .extracting(SellableVariant::id)
                .containsExactlyInAnyOrder(red.id(), blue.id());
    }

    @Test
    default void findsWhoHasASkuWhateverTheStatus() {
        Variant ofDraft = added(SampleProducts.draft()).variants().getFirst();
        Product deleted = added(SampleProducts.published());
        delete(deleted.id());
        Sku freed = deleted.variants().getFirst().sku();

        assertThat(inTransaction(
                        () -> products().findVariantsBySku(List.of(ofDraft.sku(), freed, SampleProducts.sku()))))
                .isEqualTo(Map.of(ofDraft.sku(), ofDraft.id()));
        assertThat(inTransaction(() -> products()
                        .findSkus(List.of(
                                ofDraft.id(),
                                deleted.variants().getFirst().id(),
                                SampleProducts.published().variants().getFirst().id()))))
                .isEqualTo(Map.of(ofDraft.id(), ofDraft.sku()));
    }

    @Test
    default void hidesADeletedProductAndFreesItsSlugAndSkus() {
        Product deleted = added(SampleProducts.published());
        Variant variant = deleted.variants().getFirst();

        delete(deleted.id());

        assertThat(found(deleted.id())).isEmpty();
        assertThat(inTransaction(() -> products().findBySlugs(List.of(deleted.slug()))))
                .isEmpty();
        assertThat(inTransaction(() -> products().findSellable(List.of(), List.of(variant.id()))))
                .isEmpty();
        Product successor = SampleProducts.draft(
                deleted.slug(), ProductContent.named("Thing"), List.of(SampleProducts.variant(variant.sku())));
        assertThat(added(successor).slug()).isEqualTo(deleted.slug());
    }

    @Test
    default void freesTheSkuOfAVariantThatIsNoLongerOffered() {
        Product product = added(SampleProducts.draft());
        Sku freed = product.variants().getFirst().sku();
        product.offer(List.of(SampleProducts.variant()), Fresh.NOW);
        inTransaction(() -> products().update(product));

        Product successor = SampleProducts.draft(
                SampleProducts.slug(), ProductContent.named("Thing"), List.of(SampleProducts.variant(freed)));

        assertThat(added(successor).variant(freed)).isPresent();
    }

    @Test
    default void letsTwoVariantsOfAProductSwapTheirSkus() {
        Variant first = variant(SampleProducts.sku(), "M", "Red");
        Variant second = variant(SampleProducts.sku(), "L", "Red");
        Product product = added(
                SampleProducts.draft(SampleProducts.slug(), ProductContent.named("Shirt"), List.of(first, second)));
        List<Variant> swapped = List.of(
                new Variant(first.id(), second.sku(), null, first.options(), 0),
                new Variant(second.id(), first.sku(), null, second.options(), 0));
        product.offer(swapped, Fresh.NOW);

        inTransaction(() -> products().update(product));

        assertThat(stored(product.id()).variants()).isEqualTo(swapped);
    }

    @Test
    default void claimsTheWantedSlugOrTheFirstFreeNumber() {
        Slug wanted = SampleProducts.slug();
        assertThat(inTransaction(() -> products().claimSlug(wanted))).isEqualTo(wanted);

        added(SampleProducts.draft(wanted, ProductContent.named("A"), List.of(SampleProducts.variant())));
        assertThat(inTransaction(() -> products().claimSlug(wanted))).isEqualTo(wanted.numbered(2));

        added(SampleProducts.draft(wanted.numbered(2), ProductContent.named("B"), List.of(SampleProducts.variant())));
        added(SampleProducts.draft(wanted.numbered(4), ProductContent.named("C"), List.of(SampleProducts.variant())));
        assertThat(inTransaction(() -> products().claimSlug(wanted))).isEqualTo(wanted.numbered(3));
    }

    @Test
    default void refusesASlugThatAnotherProductHas() {
        Product taken = added(SampleProducts.draft());
        Product other = added(SampleProducts.draft());
        other.rename(taken.slug(), Fresh.NOW);

        assertThatExceptionOfType(CatalogRefusal.SlugTaken.class)
                .isThrownBy(() -> inTransaction(() -> products().update(other)))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("slug", taken.slug().value()));
    }

    @Test
    default void refusesSkusThatOtherVariantsHaveNamingEach() {
        Variant first = added(SampleProducts.draft()).variants().getFirst();
        Variant second = added(SampleProducts.published()).variants().getFirst();
        Product clashing = SampleProducts.draft(
                SampleProducts.slug(),
                ProductContent.named("Thing"),
                List.of(
                        variant(first.sku(), "M", "Red"),
                        variant(SampleProducts.sku(), "L", "Red"),
                        variant(second.sku(), "XL", "Red")));

        assertThatExceptionOfType(CatalogRefusal.SkuTaken.class)
                .isThrownBy(() -> inTransaction(() -> products().add(clashing)))
                .satisfies(refusal -> assertThat((List<?>) refusal.facts().get("skus"))
                        .isEqualTo(List.of(first.sku().value(), second.sku().value()).stream()
                                .sorted()
                                .toList()));
        assertThat(found(clashing.id())).isEmpty();
    }

    @Test
    default void refusesASkuThatStandsTwiceAmongTheNew() {
        Sku sku = SampleProducts.sku();
        Product one = SampleProducts.draft(
                SampleProducts.slug(), ProductContent.named("A"), List.of(SampleProducts.variant(sku)));
        Product other = SampleProducts.draft(
                SampleProducts.slug(), ProductContent.named("B"), List.of(SampleProducts.variant(sku)));

        assertThatExceptionOfType(CatalogRefusal.SkuTaken.class)
                .isThrownBy(() -> inTransaction(() -> products().addAll(List.of(one, other))));
    }

    @Test
    default void refusesAnUnknownCategoryOrBrand() {
        Product lost = SampleProducts.draft(
                SampleProducts.slug(), in(new CategoryId(Fresh.uuid()), null), List.of(SampleProducts.variant()));
        Product nameless = SampleProducts.draft(
                SampleProducts.slug(), in(null, new BrandId(Fresh.uuid())), List.of(SampleProducts.variant()));

        assertThatExceptionOfType(CatalogRefusal.UnknownReference.class)
                .isThrownBy(() -> inTransaction(() -> products().add(lost)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", "category_id"));
        assertThatExceptionOfType(CatalogRefusal.UnknownReference.class)
                .isThrownBy(() -> inTransaction(() -> products().add(nameless)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", "brand_id"));
    }

    @Test
    default void countsWhatIsNotDeletedInACategoryAndOfABrand() {
        Category category = aCategory();
        Brand brand = aBrand();
        added(SampleProducts.draft(
                SampleProducts.slug(), in(category.id(), brand.id()), List.of(SampleProducts.variant())));
        Product deleted = added(SampleProducts.draft(
                SampleProducts.slug(), in(category.id(), brand.id()), List.of(SampleProducts.variant())));
        delete(deleted.id());

        assertThat(inTransaction(() -> products().countIn(category.id()))).isEqualTo(1);
        assertThat(inTransaction(() -> products().countOf(brand.id()))).isEqualTo(1);
        assertThat(inTransaction(() -> products().countIn(aFreshCategoryId()))).isZero();
    }

    private static CategoryId aFreshCategoryId() {
        return new CategoryId(Fresh.uuid());
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        Product kept = added(SampleProducts.draft());
        Product lost = SampleProducts.draft();

        assertThatThrownBy(() -> inTransaction(() -> {
                    products().add(lost);
                    Product changed = products().find(kept.id()).orElseThrow();
                    changed.become(ProductStatus.PUBLISHED, Fresh.NOW);
                    products().update(changed);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(found(lost.id())).isEmpty();
        assertThat(stored(kept.id()).snapshot()).isEqualTo(kept.snapshot());
        assertThat(inTransaction(() -> products().claimSlug(lost.slug()))).isEqualTo(lost.slug());
    }

    @Test
    default void seesItsOwnWritesInsideATransaction() {
        Product product = SampleProducts.published();
        Sku sku = product.variants().getFirst().sku();

        Set<Sku> seen = inTransaction(() -> {
            products().add(product);
            return products().findSellable(List.of(sku), List.of()).stream()
                    .map(SellableVariant::sku)
                    .collect(Collectors.toSet());
        });

        assertThat(seen).containsExactly(sku);
    }
}
