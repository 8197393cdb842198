package dev.entrepot.domain.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

    private static final Instant LATER = Fresh.NOW.plusSeconds(60);

    private static Variant sized(String sku, String size) {
        return new Variant(new VariantId(Fresh.uuid()), new Sku(sku), null, Map.of("Size", size), 0);
    }

    private static Product withStatus(ProductStatus status) {
        Product.Snapshot draft = SampleProducts.draft().snapshot();
        return Product.restore(new Product.Snapshot(
                draft.id(),
                draft.slug(),
                draft.content(),
                status,
                draft.variants(),
                draft.formerSlugs(),
                draft.createdAt(),
                draft.updatedAt(),
                draft.deletion(),
                draft.version()));
    }

    private static Instant updatedAt(Product product) {
        return product.snapshot().updatedAt();
    }

    @Test
    void beginsAsADraft() {
        ProductId id = new ProductId(Fresh.uuid());
        Variant variant = SampleProducts.variant();

        Product product =
                Product.draft(id, new Slug("shirt"), ProductContent.named("Shirt"), List.of(variant), Fresh.NOW);

        assertThat(product.snapshot())
                .isEqualTo(new Product.Snapshot(
                        id,
                        new Slug("shirt"),
                        ProductContent.named("Shirt"),
                        ProductStatus.DRAFT,
                        List.of(variant),
                        List.of(),
                        Fresh.NOW,
                        Fresh.NOW,
                        null,
                        0));
        assertThat(product.version()).isZero();
        assertThat(product.deletion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DRAFT        | DRAFT PUBLISHED ARCHIVED
                    PUBLISHED    | DRAFT PUBLISHED ARCHIVED DISCONTINUED
                    ARCHIVED     | DRAFT PUBLISHED ARCHIVED DISCONTINUED
                    DISCONTINUED | DISCONTINUED
                    """)
    void becomesWhatItsStatusAllows(ProductStatus from, String allowed) {
        for (ProductStatus target : ProductStatus.values()) {
            Product product = withStatus(from);
            if (List.of(allowed.split(" ", -1)).contains(target.name())) {
                product.become(target, LATER);
                assertThat(product.status()).isEqualTo(target);
                assertThat(updatedAt(product)).isEqualTo(LATER);
            } else {
                assertThatExceptionOfType(CatalogRefusal.IllegalStatus.class)
                        .isThrownBy(() -> product.become(target, LATER))
                        .satisfies(refusal -> assertThat(refusal.facts())
                                .containsEntry("from", from.code())
                                .containsEntry("to", target.code())
                                .containsEntry(
                                        "allowed",
                                        from.next().stream()
                                                .map(ProductStatus::code)
                                                .toList()));
                assertThat(product.status()).isEqualTo(from);
                assertThat(updatedAt(product)).isEqualTo(Fresh.NOW);
            }
        }
    }

    @Test
    void remembersItsFormerSlugsTheOldestFirst() {
        Product product = SampleProducts.draft();
        Slug first = product.slug();
        product.rename(new Slug("second"), LATER);
        product.rename(new Slug("third"), LATER);
        product.rename(new Slug("fourth"), LATER);

        assertThat(product.slug()).isEqualTo(new Slug("fourth"));
        assertThat(product.formerSlugs()).containsExactly(first, new Slug("second"), new Slug("third"));
        assertThat(updatedAt(product)).isEqualTo(LATER);
        assertThatThrownBy(() -> product.formerSlugs().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void doesNotCallASlugFormerThatItHasAgain() {
        Product product = SampleProducts.draft();
        Slug first = product.slug();
        product.rename(new Slug("second"), LATER);
        product.rename(first, LATER);

        assertThat(product.slug()).isEqualTo(first);
        assertThat(product.formerSlugs()).containsExactly(new Slug("second"));
    }

    @Test
    void doesNotChangeByTheSlugThatItHas() {
        Product product = SampleProducts.draft();

        product.rename(product.slug(), LATER);

        assertThat(product.formerSlugs()).isEmpty();
        assertThat(updatedAt(product)).isEqualTo(Fresh.NOW);
    }

    @Test
    void isRewritten() {
        Product product = SampleProducts.draft();

        product.rewrite(ProductContent.named("Cap"), LATER);

        assertThat(product.content().name()).isEqualTo("Cap");
        assertThat(updatedAt(product)).isEqualTo(LATER);
    }

    @Test
    void offersOtherVariants() {
        Product product = SampleProducts.draft();
        Variant medium = sized("SHIRT-M", "M");
        Variant large = sized("SHIRT-L", "L");

        product.offer(List.of(medium, large), LATER);

        assertThat(product.variants()).containsExactly(medium, large);
        assertThat(product.variant(new Sku("SHIRT-L"))).contains(large);
        assertThat(product.variant(new Sku("SHIRT-XL"))).isEmpty();
        assertThat(updatedAt(product)).isEqualTo(LATER);
    }

    @Test
    void refusesVariantsThatCannotBeToldApart() {
        Product product = SampleProducts.draft();
        List<Variant> before = product.variants();

        assertThatExceptionOfType(CatalogRefusal.UnfitVariants.class)
                .isThrownBy(() -> product.offer(List.of(), LATER))
                .withMessageContaining("at least one");
        assertThatExceptionOfType(CatalogRefusal.UnfitVariants.class)
                .isThrownBy(() -> product.offer(List.of(sized("A", "M"), sized("B", "M")), LATER))
                .withMessageContaining("(M)");
        Variant one = sized("A", "M");
        Variant again = new Variant(one.id(), new Sku("B"), null, Map.of("Size", "L"), 0);
        assertThatExceptionOfType(CatalogRefusal.UnfitVariants.class)
                .isThrownBy(() -> product.offer(List.of(one, again), LATER))
                .withMessageContaining(one.id().toString());
        assertThatExceptionOfType(CatalogRefusal.SkuTaken.class)
                .isThrownBy(() -> product.offer(List.of(sized("A", "M"), sized("A", "L")), LATER))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("skus", List.of("A")));
        assertThat(product.variants()).isEqualTo(before);
        assertThat(updatedAt(product)).isEqualTo(Fresh.NOW);
    }

    @Test
    void isDeletedOnce() {
        Product product = SampleProducts.draft();
        product.delete("anna", LATER);
        product.delete("bert", LATER.plusSeconds(1));

        assertThat(product.deletion()).contains(new Product.Deletion("anna", LATER));
        assertThat(updatedAt(product)).isEqualTo(LATER);
    }

    @Test
    void isRestoredAsItWas() {
        Product product = SampleProducts.published();
        product.rename(new Slug("other"), LATER);
        product.delete("anna", LATER);

        assertThat(Product.restore(product.snapshot()).snapshot()).isEqualTo(product.snapshot());
    }

    @Test
    void isTheSameIfItsIdentityIs() {
        Product product = SampleProducts.draft();
        Product changed = Product.restore(product.snapshot());
        changed.become(ProductStatus.PUBLISHED, LATER);

        assertThat(changed).isEqualTo(product).hasSameHashCodeAs(product);
        assertThat(product).isNotEqualTo(SampleProducts.draft()).isNotEqualTo("product");
        assertThat(changed).hasToString("Product " + product.id() + " '" + product.slug() + "' published");
    }
}
