package dev.entrepot.application.merchandising;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.EUR;
import static dev.entrepot.application.SmallShop.basket;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.key;
import static dev.entrepot.application.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Refusal;
import dev.entrepot.testing.domain.catalog.SampleClassification;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CreateProductTest {

    private static final Sku SMALL = new Sku("LAMP-S");
    private static final Sku LARGE = new Sku("LAMP-L");

    private final Merchandise shop = new Merchandise();

    @Test
    void sellsItWithItsPricesAndItsStock() {
        Product lamp = created(
                ProductContent.named("Lamp"),
                null,
                ProductStatus.PUBLISHED,
                List.of(shop.draft(SMALL, "S", "49.00", 5L), shop.draft(LARGE, "L", "79.00", 2L)));

        assertThat(lamp.slug()).isEqualTo(new Slug("lamp"));
        assertThat(lamp.status()).isEqualTo(ProductStatus.PUBLISHED);
        assertThat(lamp.variants()).extracting(Variant::label).containsExactly("S", "L");
        assertThat(shop.quote(basket(line(SMALL, 1), line(LARGE, 1))).quote().subtotal())
                .isEqualTo(eur("128.00"));
        assertThat(shop.stock(SMALL).onHand()).isEqualTo(5);
        assertThat(shop.shop().stockItems().movements(shop.variant(LARGE), 10))
                .containsExactly(new StockMovement(
                        1,
                        shop.variant(LARGE),
                        shop.shop().locations().main().id(),
                        MovementKind.INITIAL,
                        2,
                        2,
                        "",
                        null,
                        "anna",
                        Fresh.NOW));
    }

    @Test
    void leavesPriceAndStockOpenUntilTheyAreKnown() {
        created(ProductContent.named("Lamp"), null, ProductStatus.DRAFT, List.of(shop.draft(SMALL, "S", null, null)));

        VariantId lamp = shop.variant(SMALL);
        assertThat(shop.shop().priceLists().book(EUR, List.of(lamp), 0).basePrice(lamp))
                .isEmpty();
        assertThat(shop.shop().stockItems().find(List.of(lamp))).isEqualTo(Stock.NONE);
    }

    @Test
    void makesAnotherSlugWhenTheNameIsTaken() {
        List<VariantDraft> one = List.of(shop.draft(SMALL, "S", null, null));

        Product second = created(ProductContent.named("Cap"), null, ProductStatus.DRAFT, one);

        assertThat(shop.product(CAP).slug()).isEqualTo(new Slug("cap"));
        assertThat(second.slug()).isEqualTo(new Slug("cap-2"));
    }

    @Test
    void takesASlugForANameWithoutLatinLetters() {
        Product product = created(
                ProductContent.named("灯"), null, ProductStatus.DRAFT, List.of(shop.draft(SMALL, "S", null, null)));

        assertThat(product.slug()).isEqualTo(new Slug("product"));
    }

    @Test
    void makesSkusOfTheCategoryAndTheDay() {
        Category category = SampleClassification.category();
        shop.inTransaction(() -> {
            shop.shop().categories().add(category);
            return category;
        });

        Product inIt =
                created(in(category.id(), null), null, ProductStatus.DRAFT, List.of(shop.draft(null, "S", null, null)));
        Product outside = created(
                in(null, null),
                null,
                ProductStatus.DRAFT,
                List.of(shop.draft(null, "S", null, null), shop.draft(null, "L", null, null)));

        assertThat(inIt.variants().getFirst().sku().value())
                .matches(category.content().code() + "-20261121-[2-9A-Z]{8}");
        assertThat(outside.variants())
                .extracting(variant -> variant.sku().value())
                .doesNotHaveDuplicates()
                .allMatch(sku -> sku.matches("ITEM-20261121-[2-9A-Z]{8}"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAndKeepsNothing(Refused example) {
        long version = shop.shop().rules().version();
        int products = shop.shop().products().all().size();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> create(
                        null,
                        example.content(),
                        example.slug(),
                        example.status(),
                        example.variants().of(shop)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(example.code()));

        assertThat(shop.shop().rules().version()).isEqualTo(version);
        assertThat(shop.shop().products().all()).hasSize(products);
    }

    static Stream<Named<Refused>> refused() {
        ProductContent lamp = ProductContent.named("Lamp");
        ProductStatus draft = ProductStatus.DRAFT;
        Drafts one = shop -> List.of(shop.draft(SMALL, "S", "49.00", 5L));
        return Stream.of(
                        new Refused("slug_taken", lamp, new Slug("cap"), draft, one),
                        new Refused("sku_taken", lamp, null, draft, shop -> List.of(shop.draft(CAP, "S", "49.00", 5L))),
                        new Refused("unfit_variants", lamp, null, draft, shop -> List.of()),
                        new Refused(
                                "unfit_variants",
                                lamp,
                                null,
                                draft,
                                shop -> List.of(shop.draft(SMALL, "S", null, 1L), shop.draft(LARGE, "S", null, 1L))),
                        new Refused("illegal_transition", lamp, null, ProductStatus.DISCONTINUED, one),
                        new Refused("unknown_reference", in(new CategoryId(Fresh.uuid()), null), null, draft, one),
                        new Refused(
                                "unknown_reference",
                                in(new CategoryId(Fresh.uuid()), null),
                                null,
                                draft,
                                shop -> List.of(shop.draft(null, "S", "49.00", 5L))),
                        new Refused("unknown_reference", in(null, new BrandId(Fresh.uuid())), null, draft, one),
                        new Refused(
                                "unknown_reference",
                                lamp,
                                null,
                                draft,
                                shop -> List.of(shop.replacing(shop.variant(CAP), SMALL, "S", "49.00", 5L))))
                .map(example -> Named.of(example.code(), example));
    }

    @Test
    void answersARepetitionAsBefore() {
        List<VariantDraft> one = List.of(shop.draft(SMALL, "S", "49.00", 5L));
        Answer<CreateProduct.Created> first =
                create("create", ProductContent.named("Lamp"), null, ProductStatus.DRAFT, one);

        assertThat(create("create", ProductContent.named("Lamp"), null, ProductStatus.DRAFT, one))
                .isEqualTo(new Answer<>(first.result(), true));
        assertThatExceptionOfType(CatalogRefusal.SkuTaken.class)
                .isThrownBy(() -> create("new", ProductContent.named("Lamp"), null, ProductStatus.DRAFT, one));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "PUBLISHED", "ARCHIVED"})
    void beginsWithTheStatusThatIsAskedFor(ProductStatus status) {
        Product lamp =
                created(ProductContent.named("Lamp"), null, status, List.of(shop.draft(SMALL, "S", "49.00", 5L)));

        assertThat(lamp.status()).isEqualTo(status);
    }

    private Product created(
            ProductContent content, @Nullable Slug slug, ProductStatus status, List<VariantDraft> variants) {
        return shop.shop()
                .products()
                .find(create(null, content, slug, status, variants).result().id())
                .orElseThrow();
    }

    private Answer<CreateProduct.Created> create(
            @Nullable String key,
            ProductContent content,
            @Nullable Slug slug,
            ProductStatus status,
            List<VariantDraft> variants) {
        return shop.create(new CreateProduct.Command(
                key == null ? null : key(key), content, slug, status, variants, Author.named("anna")));
    }

    private static ProductContent in(@Nullable CategoryId category, @Nullable BrandId brand) {
        return new ProductContent(
                "Lamp", "", category, brand, TaxCategory.STANDARD, false, List.of(), List.of(), "", "");
    }

    /** Drafts that may name what the shop has. */
    interface Drafts {
        List<VariantDraft> of(Merchandise shop);
    }

    record Refused(
            String code, ProductContent content, @Nullable Slug slug, ProductStatus status, Drafts variants) {}
}
