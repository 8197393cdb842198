package dev.entrepot.testing.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Products} does when many write at once. */
public interface ProductsUnderLoadContract extends TransactedContract {

    /** What is tested. */
    Products products();

    @Test
    default void givesEachOfManyThatWantOneSlugAnotherNumber() {
        Slug wanted = SampleProducts.slug();

        List<Slug> got = Race.run(
                24,
                racer -> inTransaction(() -> {
                    Slug slug = products().claimSlug(wanted);
                    products()
                            .add(SampleProducts.draft(
                                    slug, ProductContent.named("Shirt"), List.of(SampleProducts.variant())));
                    return slug;
                }));

        Stream<Slug> numbered = IntStream.rangeClosed(2, 24).mapToObj(wanted::numbered);
        assertThat(got)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(wanted), numbered).toList());
        assertThat(inTransaction(() -> products().findBySlugs(got))).hasSize(24);
    }

    @Test
    default void givesASlugThatManyChoseToOneOfThem() {
        Slug slug = SampleProducts.slug();

        List<Boolean> won = Race.run(16, racer -> isAdded(slug, SampleProducts.variant()));

        assertThat(won).containsOnlyOnce(true);
        assertThat(inTransaction(() -> products().findBySlugs(List.of(slug)))).hasSize(1);
    }

    @Test
    default void givesASkuThatManyChoseToOneOfThem() {
        Sku sku = SampleProducts.sku();

        List<Boolean> won = Race.run(16, racer -> isAdded(SampleProducts.slug(), SampleProducts.variant(sku)));

        assertThat(won).containsOnlyOnce(true);
        assertThat(inTransaction(() -> products().findVariantsBySku(List.of(sku))))
                .hasSize(1);
    }

    private boolean isAdded(Slug slug, Variant variant) {
        try {
            inTransaction(
                    () -> products().add(SampleProducts.draft(slug, ProductContent.named("Shirt"), List.of(variant))));
            return true;
        } catch (CatalogRefusal.SlugTaken | CatalogRefusal.SkuTaken e) {
            return false;
        }
    }

    @Test
    default void losesNoChangeWhenSeveralChangeOneProduct() {
        Product product = SampleProducts.draft();
        inTransaction(() -> products().add(product));

        Race.run(
                3,
                racer -> inTransaction(() -> {
                    Product found = products().find(product.id()).orElseThrow();
                    found.rename(new Slug(Fresh.word("racer" + racer)), Fresh.NOW);
                    products().update(found);
                    return found;
                }));

        Product found = inTransaction(() -> products().find(product.id())).orElseThrow();
        assertThat(found.version()).isEqualTo(4);
        assertThat(found.formerSlugs()).hasSize(3);
    }
}
