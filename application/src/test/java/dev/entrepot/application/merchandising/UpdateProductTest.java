package dev.entrepot.application.merchandising;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.basket;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products are replaced and deleted. */
class UpdateProductTest {

    private static final Sku LARGE = new Sku("SHIRT-L");
    private static final ProductContent CONTENT = ProductContent.named("Linen shirt");

    private final Merchandise shop = new Merchandise();
    private final Product before = shop.product(SHIRT);
    private final VariantId medium = shop.variant(SHIRT);

    @Test
    void replacesWhatItSaysAndRemembersTheOldSlug() {
        update(before, new Slug("linen-shirt"), ProductStatus.ARCHIVED, shop.replacing(medium, SHIRT, "M", null, null));

        Product after = shop.product(SHIRT);
        assertThat(after.content()).isEqualTo(CONTENT);
        assertThat(after.slug()).isEqualTo(new Slug("linen-shirt"));
        assertThat(after.formerSlugs()).containsExactly(before.slug());
        assertThat(after.status()).isEqualTo(ProductStatus.ARCHIVED);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThatExceptionOfType(PricingRefusal.NotForSale.class).isThrownBy(() -> shop.quote(basket(line(SHIRT, 1))));
    }

    @Test
    void keepsPriceAndStockOfAVariantThatKeepsItsId() {
        update(before, shop.replacing(medium, new Sku("SHIRT-MEDIUM"), "M", null, null));

        Sku renamed = new Sku("SHIRT-MEDIUM");
        assertThat(shop.variant(renamed)).isEqualTo(medium);
        assertThat(shop.stock(renamed).onHand()).isEqualTo(3);
        assertThat(shop.quote(basket(line(renamed, 1))).quote().subtotal()).isEqualTo(eur("19.99"));
    }

    @Test
    void replacesPricesAndStockThatAreGiven() {
        update(before, shop.replacing(medium, SHIRT, "M", "21.99", 7L), shop.draft(LARGE, "L", "23.99", 4L));

        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(7);
        assertThat(shop.stock(LARGE).onHand()).isEqualTo(4);
        assertThat(shop.quote(basket(line(SHIRT, 1), line(LARGE, 1))).quote().subtotal())
                .isEqualTo(eur("45.98"));
    }

    @Test
    void offersNoLongerWhatIsLeftOut() {
        update(before, shop.draft(LARGE, "L", "23.99", 4L));

        assertThat(shop.product(LARGE).variants()).extracting(Variant::sku).containsExactly(LARGE);
        assertThatExceptionOfType(PricingRefusal.NotForSale.class).isThrownBy(() -> shop.quote(basket(line(SHIRT, 1))));
    }

    @Test
    void letsTwoVariantsChangeTheirSkus() {
        update(before, shop.replacing(medium, SHIRT, "M", null, null), shop.draft(LARGE, "L", "23.99", 4L));
        VariantId large = shop.variant(LARGE);

        update(
                shop.product(SHIRT),
                shop.replacing(medium, LARGE, "M", null, null),
                shop.replacing(large, SHIRT, "L", null, null));

        assertThat(shop.variant(LARGE)).isEqualTo(medium);
        assertThat(shop.variant(SHIRT)).isEqualTo(large);
    }

    @Test
    void undoesEverythingWhenMoreIsHeldThanWasCounted() {
        shop.small().place("tok_success");

        assertThatExceptionOfType(InventoryRefusal.BelowReserved.class)
                .isThrownBy(() -> update(before, shop.replacing(medium, SHIRT, "M", "21.99", 1L)));

        assertThat(shop.product(SHIRT).snapshot()).isEqualTo(before.snapshot());
        assertThat(shop.quote(basket(line(SHIRT, 1))).quote().subtotal()).isEqualTo(eur("19.99"));
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(3);
    }

    @Test
    void refusesToOverwriteWhatTheCallerHasNotSeen() {
        update(before, shop.replacing(medium, SHIRT, "M", null, null));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> update(before, shop.replacing(medium, SHIRT, "M", "1.00", null)))
                .satisfies(refusal ->
                        assertThat(refusal.facts()).isEqualTo(Map.of("expected_version", 1L, "present_version", 2L)));
        assertThat(shop.quote(basket(line(SHIRT, 1))).quote().subtotal()).isEqualTo(eur("19.99"));
    }

    @Test
    void refusesVariantsOfOtherProducts() {
        assertThatExceptionOfType(CatalogRefusal.UnknownReference.class)
                .isThrownBy(() -> update(before, shop.replacing(shop.variant(CAP), LARGE, "L", null, null)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", "variants.id"));
    }

    @Test
    void refusesToMakeTwoOfOneVariant() {
        assertThatExceptionOfType(CatalogRefusal.UnfitVariants.class)
                .isThrownBy(() -> update(
                        before,
                        shop.replacing(medium, SHIRT, "M", null, null),
                        shop.replacing(medium, LARGE, "L", null, null)));
    }

    @Test
    void refusesAProductThatIsNotThere() {
        ProductId nowhere = new ProductId(Fresh.uuid());

        assertThatExceptionOfType(CatalogRefusal.NotFound.class)
                .isThrownBy(() -> shop.update(new UpdateProduct.Command(
                        nowhere, 1, CONTENT, new Slug("x"), ProductStatus.DRAFT, List.of(), Author.named("anna"))));
        assertThatExceptionOfType(CatalogRefusal.NotFound.class).isThrownBy(() -> delete(nowhere, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = 1)
    void hidesAtOnceWhatIsDeletedAndFreesItsNames(@Nullable Long expectedVersion) {
        OrderView order = shop.small().place("tok_success");

        delete(before.id(), expectedVersion);

        assertThatExceptionOfType(PricingRefusal.NotForSale.class).isThrownBy(() -> shop.quote(basket(line(SHIRT, 1))));
        shop.create(new CreateProduct.Command(
                null,
                CONTENT,
                before.slug(),
                ProductStatus.PUBLISHED,
                List.of(shop.draft(SHIRT, "M", "25.00", 1L)),
                Author.named("anna")));
        assertThat(shop.variant(SHIRT)).isNotEqualTo(medium);
        assertThat(shop.quote(basket(line(SHIRT, 1))).quote().subtotal()).isEqualTo(eur("25.00"));
        assertThat(OrderView.of(shop.small().stored(order.id()))).isEqualTo(order);
    }

    @Test
    void deletesOnceAndNothingThatTheCallerHasNotSeen() {
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> delete(before.id(), 2L));

        delete(before.id(), 1L);

        assertThatExceptionOfType(CatalogRefusal.NotFound.class).isThrownBy(() -> delete(before.id(), null));
        assertThatExceptionOfType(CatalogRefusal.NotFound.class)
                .isThrownBy(() -> update(before, shop.replacing(medium, SHIRT, "M", null, null)));
    }

    private void update(Product product, VariantDraft... variants) {
        update(product, product.slug(), product.status(), variants);
    }

    private void update(Product product, Slug slug, ProductStatus status, VariantDraft... variants) {
        shop.update(new UpdateProduct.Command(
                product.id(), product.version(), CONTENT, slug, status, List.of(variants), Author.named("anna")));
    }

    private void delete(ProductId id, @Nullable Long expectedVersion) {
        shop.delete(new DeleteProduct.Command(id, expectedVersion, "anna"));
    }
}
