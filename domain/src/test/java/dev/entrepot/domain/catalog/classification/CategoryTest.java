package dev.entrepot.domain.catalog.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.testing.domain.catalog.SampleClassification;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {

    private static Category.Content content(String name, String code) {
        return new Category.Content(name, code, "", true, 0);
    }

    @Test
    void opensAsARootOrBelowAnotherOne() {
        Category root = SampleClassification.category();
        Category child = SampleClassification.below(root.id());

        assertThat(root.parent()).isEmpty();
        assertThat(child.parent()).contains(root.id());
        assertThat(child.version()).isZero();
    }

    @Test
    void saysSomethingElseUnderAnotherSlug() {
        Category category = SampleClassification.category();
        category.rewrite(content("Caps", "CAPS"));
        category.rename(new Slug("caps"));

        assertThat(category.content()).isEqualTo(content("Caps", "CAPS"));
        assertThat(category.slug()).isEqualTo(new Slug("caps"));
    }

    @Test
    void movesBelowAnotherOneAndBackToTheTop() {
        Category category = SampleClassification.category();
        CategoryId target = new CategoryId(Fresh.uuid());
        CategoryId root = new CategoryId(Fresh.uuid());

        category.moveBelow(target, List.of(target, root));
        assertThat(category.parent()).contains(target);

        category.moveToTop();
        assertThat(category.parent()).isEmpty();
    }

    @Test
    void refusesToStandBelowItselfOrADescendant() {
        Category category = SampleClassification.category();
        CategoryId grandchild = new CategoryId(Fresh.uuid());
        CategoryId child = new CategoryId(Fresh.uuid());

        assertThatExceptionOfType(CatalogRefusal.CategoryCycle.class)
                .isThrownBy(() -> category.moveBelow(grandchild, List.of(grandchild, child, category.id())))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("category_id", category.id().value())
                        .containsEntry("parent_id", grandchild.value()));
        assertThatExceptionOfType(CatalogRefusal.CategoryCycle.class)
                .isThrownBy(() -> category.moveBelow(category.id(), List.of(category.id())));
        assertThat(category.parent()).isEmpty();
    }

    @Test
    void hasANameOfAtMostAHundredAndTwentyCharacters() {
        assertThat(content("n".repeat(120), "A").name()).hasSize(120);
        assertThatIllegalArgumentException().isThrownBy(() -> content("n".repeat(121), "A"));
        assertThatIllegalArgumentException().isThrownBy(() -> content(" ", "A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shirts", "A B", "012345678901234567890"})
    void refusesWhatIsNoCode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> content("Shirts", code));
        assertThat(content("Shirts", "01234567890123456789").code()).hasSize(20);
    }

    @Test
    void isTheSameIfItsIdentityIs() {
        Category category = SampleClassification.below(new CategoryId(Fresh.uuid()));
        Category restored = Category.restore(category.snapshot());
        restored.moveToTop();

        assertThat(restored).isEqualTo(category).hasSameHashCodeAs(category);
        assertThat(category).isNotEqualTo(SampleClassification.category()).isNotEqualTo("category");
        assertThat(category).hasToString("Category " + category.id() + " '" + category.slug() + "'");
    }
}
