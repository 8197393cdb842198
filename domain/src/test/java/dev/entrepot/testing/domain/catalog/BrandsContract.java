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
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Brands} does. */
public interface BrandsContract extends TransactedContract {

    /** What is tested. */
    Brands brands();

    /** The products of the same store. */
    Products products();

    private Brand added(Brand brand) {
        inTransaction(() -> brands().add(brand));
        return stored(brand.id());
    }

    private Brand stored(BrandId id) {
        return inTransaction(() -> brands().find(id)).orElseThrow();
    }

    private Product aProductOf(Brand brand) {
        Product product = SampleProducts.draft(
                SampleProducts.slug(),
                new ProductContent(
                        "Thing", "", null, brand.id(), TaxCategory.STANDARD, false, List.of(), List.of(), "", ""),
                List.of(SampleProducts.variant()));
        inTransaction(() -> products().add(product));
        return product;
    }

    @Test
    default void findsABrandAsItWasAdded() {
        Brand brand = SampleClassification.brand();

        assertThat(added(brand).snapshot()).isEqualTo(new Brand.Snapshot(brand.id(), brand.slug(), brand.name(), 1));
    }

    @Test
    default void findsNothingUnderAnUnknownId() {
        assertThat(inTransaction(() -> brands().find(new BrandId(Fresh.uuid()))))
                .isEmpty();
    }

    @Test
    default void findsBySlugAndLeavesOutSlugsThatNobodyHas() {
        Brand first = added(SampleClassification.brand());
        Brand second = added(SampleClassification.brand());

        assertThat(inTransaction(
                        () -> brands().findBySlugs(List.of(first.slug(), SampleProducts.slug(), second.slug()))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(inTransaction(() -> brands().findBySlugs(List.of()))).isEmpty();
    }

    @Test
    default void storesAChangedBrandAndCountsItsVersions() {
        Brand brand = added(SampleClassification.brand());
        brand.rename("Zenith", new Slug(Fresh.word("zenith")));

        inTransaction(() -> brands().update(brand));

        assertThat(stored(brand.id()).snapshot()).isEqualTo(new Brand.Snapshot(brand.id(), brand.slug(), "Zenith", 2));
    }

    @Test
    default void refusesToStoreWhatAnotherTransactionHasStoredOrRemovedMeanwhile() {
        Brand mine = added(SampleClassification.brand());
        Brand theirs = stored(mine.id());
        theirs.rename("Theirs", theirs.slug());
        inTransaction(() -> brands().update(theirs));
        mine.rename("Mine", mine.slug());

        assertThatExceptionOfType(ConcurrentChange.class).isThrownBy(() -> inTransaction(() -> brands().update(mine)));
        assertThat(stored(mine.id()).name()).isEqualTo("Theirs");

        Brand removed = stored(mine.id());
        inTransaction(() -> brands().remove(removed));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> brands().update(removed)));
    }

    @Test
    default void refusesASlugThatAnotherBrandHas() {
        Brand taken = added(SampleClassification.brand());
        Brand other = added(SampleClassification.brand());
        other.rename("Other", taken.slug());
        Brand fresh = Brand.register(new BrandId(Fresh.uuid()), taken.slug(), "Fresh");

        assertThatExceptionOfType(CatalogRefusal.SlugTaken.class)
                .isThrownBy(() -> inTransaction(() -> brands().update(other)));
        assertThatExceptionOfType(CatalogRefusal.SlugTaken.class)
                .isThrownBy(() -> inTransaction(() -> brands().addAll(List.of(SampleClassification.brand(), fresh))));
    }

    @Test
    default void addsManyAtOnceAndNothingForNone() {
        Brand first = SampleClassification.brand();
        Brand second = SampleClassification.brand();

        inTransaction(() -> {
            brands().addAll(List.of());
            brands().addAll(List.of(first, second));
        });

        assertThat(stored(first.id()).slug()).isEqualTo(first.slug());
        assertThat(stored(second.id()).slug()).isEqualTo(second.slug());
    }

    @Test
    default void claimsTheWantedSlugOrTheFirstFreeNumber() {
        Slug wanted = new Slug(Fresh.word("acme"));
        assertThat(inTransaction(() -> brands().claimSlug(wanted))).isEqualTo(wanted);

        added(Brand.register(new BrandId(Fresh.uuid()), wanted, "Acme"));

        assertThat(inTransaction(() -> brands().claimSlug(wanted))).isEqualTo(wanted.numbered(2));
    }

    @Test
    default void givesEachOfManyThatWantOneSlugAnotherNumber() {
        Slug wanted = new Slug(Fresh.word("acme"));

        List<Slug> got = Race.run(
                12,
                racer -> inTransaction(() -> {
                    Slug slug = brands().claimSlug(wanted);
                    brands().add(Brand.register(new BrandId(Fresh.uuid()), slug, "Acme"));
                    return slug;
                }));

        Stream<Slug> numbered = IntStream.rangeClosed(2, 12).mapToObj(wanted::numbered);
        assertThat(got)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(wanted), numbered).toList());
    }

    @Test
    default void removesABrand() {
        Brand brand = added(SampleClassification.brand());

        inTransaction(() -> brands().remove(brand));

        assertThat(inTransaction(() -> brands().find(brand.id()))).isEmpty();
        assertThat(inTransaction(() -> brands().claimSlug(brand.slug()))).isEqualTo(brand.slug());
    }

    @Test
    default void refusesToRemoveABrandThatHasProducts() {
        Brand brand = added(SampleClassification.brand());
        aProductOf(brand);

        assertThatExceptionOfType(CatalogRefusal.StillInUse.class)
                .isThrownBy(() -> inTransaction(() -> brands().remove(brand)));
        assertThat(inTransaction(() -> brands().find(brand.id()))).isPresent();
    }

    @Test
    default void removesABrandWhoseProductsAreDeleted() {
        Brand brand = added(SampleClassification.brand());
        Product product = aProductOf(brand);
        inTransaction(() -> {
            Product found = products().find(product.id()).orElseThrow();
            found.delete("anna", Fresh.NOW);
            products().update(found);
        });

        inTransaction(() -> brands().remove(brand));

        assertThat(inTransaction(() -> brands().find(brand.id()))).isEmpty();
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        Brand lost = SampleClassification.brand();
        Brand kept = added(SampleClassification.brand());

        assertThatThrownBy(() -> inTransaction(() -> {
                    brands().add(lost);
                    brands().remove(kept);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(inTransaction(() -> brands().find(lost.id()))).isEmpty();
        assertThat(inTransaction(() -> brands().find(kept.id()))).isPresent();
    }
}
