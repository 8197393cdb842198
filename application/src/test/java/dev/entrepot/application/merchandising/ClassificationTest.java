package dev.entrepot.application.merchandising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.testing.application.InMemoryInstallation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTest {

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final Classification classification = new Classification(
            installation.shop().categories(), installation.shop().brands(), installation.ids());

    @Test
    void makesWhatIsMissingOnce() {
        Classification.Known first = resolve(named("Desk Lamps", "Acme"), named("desk lamps ", "ACME"));
        Classification.Known second = resolve(named("DESK LAMPS", "acme"), named(null, null));

        Category category = installation.shop().categories().all().getFirst();
        Brand brand = installation.shop().brands().all().getFirst();
        assertThat(installation.shop().categories().all()).hasSize(1);
        assertThat(installation.shop().brands().all()).hasSize(1);
        assertThat(category.content()).isEqualTo(new Category.Content("Desk Lamps", "DESK-LAMPS", "", true, 0));
        assertThat(category.parent()).isEmpty();
        assertThat(brand.name()).isEqualTo("Acme");
        assertThat(first.category("desk-lamps")).isEqualTo(category.id());
        assertThat(second.category("Desk Lamps")).isEqualTo(category.id());
        assertThat(second.brand("Acme")).isEqualTo(brand.id());
    }

    @Test
    void takesAnotherCodeWhenTheUsualOneIsTaken() {
        installation.inStore(() -> installation.transactions().write(() -> {
            installation.shop().categories().add(ImportBench.opened("other", "LAMPS"));
            return true;
        }));

        resolve(named("Lamps", null));

        assertThat(code("lamps")).isEqualTo(ImportBench.lampsCode());
    }

    @Test
    void shortensLongCodesSoThatTheyStayApart() {
        resolve(named("Very long name of lamps one", null), named("Very long name of lamps two", null));

        assertThat(code("very-long-name-of-lamps-one"))
                .startsWith("VERY-LONG-NAME-")
                .hasSizeLessThanOrEqualTo(20)
                .isNotEqualTo(code("very-long-name-of-lamps-two"));
    }

    @Test
    void keepsNamesWithoutLatinLettersApart() {
        Classification.Known known = resolve(named("灯", "光"), named("椅子", "木"));

        assertThat(known.category("灯")).isNotEqualTo(known.category("椅子"));
        assertThat(known.brand("光")).isNotEqualTo(known.brand("木"));
        assertThat(installation.shop().categories().all())
                .extracting(category -> category.content().name())
                .containsExactlyInAnyOrder("灯", "椅子");
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void knowsNothingByAnEmptyName(String name) {
        Classification.Known known = resolve(named(name, name));

        assertThat(known.category(name)).isNull();
        assertThat(known.brand(name)).isNull();
        assertThat(installation.shop().categories().all()).isEmpty();
        assertThat(installation.shop().brands().all()).isEmpty();
    }

    @Test
    void refusesNamesThatNobodyResolved() {
        Classification.Known known = resolve(named("Lamps", "Acme"));

        assertThatExceptionOfType(CatalogRefusal.NotFound.class)
                .isThrownBy(() -> known.category("Chairs"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("category_not_found"));
        assertThatExceptionOfType(CatalogRefusal.NotFound.class)
                .isThrownBy(() -> known.brand("Lamps"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("brand_not_found"));
    }

    private Classification.Known resolve(ImportedProduct... products) {
        return installation.inStore(
                () -> installation.transactions().write(() -> classification.resolve(List.of(products))));
    }

    private String code(String slug) {
        return installation
                .shop()
                .categories()
                .findBySlugs(List.of(new Slug(slug)))
                .getFirst()
                .content()
                .code();
    }

    private static ImportedProduct named(@Nullable String category, @Nullable String brand) {
        return new ImportedProduct(
                2,
                new Slug("thing"),
                new ImportedContent("Thing", null, category, brand, null, null, null, null, null),
                null,
                List.of());
    }
}
