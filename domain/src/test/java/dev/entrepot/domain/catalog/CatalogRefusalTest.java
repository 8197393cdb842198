package dev.entrepot.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.shared.Refusal.Kind;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogRefusalTest {

    private static void says(CatalogRefusal refusal, String code, Kind kind, Map<String, Object> facts) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.facts()).isEqualTo(facts);
        assertThat(refusal.getMessage()).endsWith(".");
        assertThat(refusal.getStackTrace()).isEmpty();
    }

    @Test
    void saysWhatIsTaken() {
        says(new CatalogRefusal.SlugTaken(new Slug("shirt")), "slug_taken", Kind.CONFLICT, Map.of("slug", "shirt"));
        says(
                new CatalogRefusal.SkuTaken(List.of("A", "B")),
                "sku_taken",
                Kind.CONFLICT,
                Map.of("skus", List.of("A", "B")));
        says(new CatalogRefusal.CodeTaken("SH"), "code_taken", Kind.CONFLICT, Map.of("category_code", "SH"));
        assertThat(new CatalogRefusal.SkuTaken(List.of("A", "B"))).hasMessageContaining("SKU A, B.");
    }

    @Test
    void saysWhatIsMissing() {
        CategoryId id = new CategoryId(Fresh.uuid());
        says(
                new CatalogRefusal.UnknownReference("category_id", id),
                "unknown_reference",
                Kind.INVALID,
                Map.of("field", "category_id", "id", id.value()));
        says(new CatalogRefusal.NotFound("brand", "x"), "brand_not_found", Kind.NOT_FOUND, Map.of("reference", "x"));
    }

    @Test
    void saysWhatIsInTheWay() {
        CategoryId id = new CategoryId(Fresh.uuid());
        CategoryId parent = new CategoryId(Fresh.uuid());
        says(
                new CatalogRefusal.StillInUse("category", 3, 2),
                "category_in_use",
                Kind.CONFLICT,
                Map.of("products", 3L, "children", 2L));
        says(
                new CatalogRefusal.CategoryCycle(id, parent),
                "category_cycle",
                Kind.CONFLICT,
                Map.of("category_id", id.value(), "parent_id", parent.value()));
        says(new CatalogRefusal.UnfitVariants("No."), "unfit_variants", Kind.INVALID, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "brand, 1, 0, 1 product",
        "brand, 2, 0, 2 products",
        "category, 0, 1, 1 sub-category",
        "category, 0, 2, 2 sub-categories",
        "category, 1, 2, 1 product and 2 sub-categories"
    })
    void saysWhatIsLeft(String thing, long products, long children, String left) {
        assertThat(new CatalogRefusal.StillInUse(thing, products, children))
                .hasMessage("The " + thing + " still has " + left + ". Move or delete them first.");
    }

    @Test
    void saysWhichStatusesAreAllowed() {
        says(
                new CatalogRefusal.IllegalStatus("draft", "discontinued", List.of("published", "archived")),
                "illegal_transition",
                Kind.CONFLICT,
                Map.of("from", "draft", "to", "discontinued", "allowed", List.of("published", "archived")));
        assertThat(new CatalogRefusal.IllegalStatus("draft", "discontinued", List.of("published", "archived")))
                .hasMessage("A product that is draft cannot become discontinued. It can become published or archived.");
        assertThat(new CatalogRefusal.IllegalStatus("discontinued", "draft", List.of()))
                .hasMessage("A product that is discontinued stays so.");
    }
}
