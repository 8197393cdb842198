package dev.entrepot.application.catalog;

import static dev.entrepot.application.SmallShop.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepCategoriesTest {

    private static final CategoryId NOWHERE = new CategoryId(Fresh.uuid());

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final InMemoryShop shop = installation.shop();

    @Test
    void opensRootsAndWhatStandsBelowThem() {
        CategoryId lamps = open("Lamps", "LAMPS", null, null);
        CategoryId desk = open("Lamps", "DESK", null, lamps);
        CategoryId floor = open("Floor lamps", "FLOOR", "floor", lamps);
        CategoryId light = open("灯", "LIGHT", null, null);

        assertThat(category(lamps).slug().value()).isEqualTo("lamps");
        assertThat(category(lamps).parent()).isEmpty();
        assertThat(category(desk).slug().value()).isEqualTo("lamps-2");
        assertThat(category(desk).parent()).contains(lamps);
        assertThat(category(floor).slug().value()).isEqualTo("floor");
        assertThat(category(light).slug().value()).isEqualTo("category");
    }

    @Test
    void opensNothingUnderNamesThatAreTakenOrBelowNothing() {
        open("Lamps", "LAMPS", "lamps", null);

        assertThatExceptionOfType(CatalogRefusal.SlugTaken.class)
                .isThrownBy(() -> open("Other", "OTHER", "lamps", null));
        assertThatExceptionOfType(CatalogRefusal.CodeTaken.class).isThrownBy(() -> open("Other", "LAMPS", null, null));
        assertThatExceptionOfType(CatalogRefusal.UnknownReference.class)
                .isThrownBy(() -> open("Other", "OTHER", null, NOWHERE));
        assertThat(shop.categories().all()).hasSize(1);
    }

    @Test
    void findsAnotherCodeWhereNobodyChoseOne() {
        open("Lamps", "LAMPS", null, null);
        open("Lamps", "LAMPS-2", null, null);

        CategoryId made = create(new CreateCategory.Command(null, content("Lamps", "LAMPS"), false, null, null))
                .result()
                .id();
        CategoryId longest = create(
                        new CreateCategory.Command(null, content("Long", "A".repeat(20)), false, null, null))
                .result()
                .id();
        CategoryId cut = create(new CreateCategory.Command(null, content("Long", "A".repeat(20)), false, null, null))
                .result()
                .id();

        assertThat(category(made).content().code()).isEqualTo("LAMPS-3");
        assertThat(category(longest).content().code()).isEqualTo("A".repeat(20));
        assertThat(category(cut).content().code()).isEqualTo("A".repeat(18) + "-2");
    }

    @Test
    void answersARepetitionAsBefore() {
        CreateCategory.Command command =
                new CreateCategory.Command(key("category"), content("Lamps", "L"), true, null, null);
        Answer<CreateCategory.Created> first = create(command);

        assertThat(create(command)).isEqualTo(new Answer<>(first.result(), true));
        assertThat(shop.categories().all()).hasSize(1);
    }

    @Test
    void replacesWhatItSaysAndWhereItStands() {
        CategoryId lamps = open("Lamps", "LAMPS", null, null);
        CategoryId desk = open("Desk", "DESK", null, null);

        update(desk, 1, "Desk lamps", "DESK-LAMPS", "desk-lamps", lamps);
        assertThat(category(desk).snapshot())
                .isEqualTo(new Category.Snapshot(
                        desk, new Slug("desk-lamps"), content("Desk lamps", "DESK-LAMPS"), lamps, 2));

        update(desk, 2, "Desk lamps", "DESK-LAMPS", "desk-lamps", null);
        assertThat(category(desk).parent()).isEmpty();
    }

    @Test
    void neverStandsBelowItself() {
        CategoryId top = open("Top", "TOP", null, null);
        CategoryId middle = open("Middle", "MIDDLE", null, top);
        CategoryId bottom = open("Bottom", "BOTTOM", null, middle);

        for (CategoryId parent : List.of(top, middle, bottom)) {
            assertThatExceptionOfType(CatalogRefusal.CategoryCycle.class)
                    .isThrownBy(() -> update(top, 1, "Top", "TOP", "top", parent));
        }
        assertThat(category(top).parent()).isEmpty();
        update(bottom, 1, "Bottom", "BOTTOM", "bottom", top);
        assertThat(category(bottom).parent()).contains(top);
    }

    @Test
    void refusesToReplaceByWhatCannotBe() {
        CategoryId lamps = open("Lamps", "LAMPS", "lamps", null);
        open("Desk", "DESK", "desk", null);

        assertThatExceptionOfType(CatalogRefusal.UnknownReference.class)
                .isThrownBy(() -> update(lamps, 1, "Lamps", "LAMPS", "lamps", NOWHERE))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", "parent_id"));
        assertThatExceptionOfType(CatalogRefusal.SlugTaken.class)
                .isThrownBy(() -> update(lamps, 1, "Lamps", "LAMPS", "desk", null));
        assertThatExceptionOfType(CatalogRefusal.CodeTaken.class)
                .isThrownBy(() -> update(lamps, 1, "Lamps", "DESK", "lamps", null));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> update(lamps, 2, "Lamps", "LAMPS", "lamps", null));
        assertThatExceptionOfType(CatalogRefusal.NotFound.class)
                .isThrownBy(() -> update(NOWHERE, 1, "Lamps", "LAMPS", "lamps", null));
        assertThat(category(lamps).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = 1)
    void removesWhatIsEmpty(@Nullable Long expectedVersion) {
        CategoryId lamps = open("Lamps", "LAMPS", null, null);

        delete(lamps, expectedVersion);

        assertThat(shop.categories().all()).isEmpty();
    }

    @Test
    void keepsWhatHasProductsOrCategoriesBelow() {
        CategoryId lamps = open("Lamps", "LAMPS", null, null);
        CategoryId desk = open("Desk", "DESK", null, lamps);
        installation.inStore(() -> installation.transactions().write(() -> {
            shop.products()
                    .add(SampleProducts.draft(SampleProducts.slug(), in(desk), List.of(SampleProducts.variant())));
            return true;
        }));

        assertThatExceptionOfType(CatalogRefusal.StillInUse.class)
                .isThrownBy(() -> delete(lamps, null))
                .satisfies(refusal -> assertThat(refusal.facts()).isEqualTo(Map.of("products", 0L, "children", 1L)));
        assertThatExceptionOfType(CatalogRefusal.StillInUse.class)
                .isThrownBy(() -> delete(desk, null))
                .satisfies(refusal -> assertThat(refusal.facts()).isEqualTo(Map.of("products", 1L, "children", 0L)));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> delete(lamps, 2L));
        assertThatExceptionOfType(CatalogRefusal.NotFound.class).isThrownBy(() -> delete(NOWHERE, null));
        assertThat(shop.categories().all()).hasSize(2);
    }

    private CategoryId open(String name, String code, @Nullable String slug, @Nullable CategoryId parent) {
        return create(new CreateCategory.Command(
                        null, content(name, code), true, slug == null ? null : new Slug(slug), parent))
                .result()
                .id();
    }

    private Answer<CreateCategory.Created> create(CreateCategory.Command command) {
        CreateCategory createCategory = new CreateCategory(installation.once(), shop.categories(), installation.ids());
        return installation.inStore(() -> createCategory.handle(command));
    }

    private void update(
            CategoryId id, long expectedVersion, String name, String code, String slug, @Nullable CategoryId parent) {
        UpdateCategory updateCategory = new UpdateCategory(installation.transactions(), shop.categories());
        installation.inStore(() -> {
            updateCategory.handle(
                    new UpdateCategory.Command(id, expectedVersion, content(name, code), new Slug(slug), parent));
            return id;
        });
    }

    private void delete(CategoryId id, @Nullable Long expectedVersion) {
        DeleteCategory deleteCategory =
                new DeleteCategory(installation.transactions(), shop.categories(), shop.products());
        installation.inStore(() -> {
            deleteCategory.handle(new DeleteCategory.Command(id, expectedVersion));
            return id;
        });
    }

    private Category category(CategoryId id) {
        return shop.categories().find(id).orElseThrow();
    }

    private static Category.Content content(String name, String code) {
        return new Category.Content(name, code, "", true, 0);
    }

    private static ProductContent in(CategoryId category) {
        return new ProductContent(
                "Thing", "", category, null, TaxCategory.STANDARD, false, List.of(), List.of(), "", "");
    }
}
