package dev.entrepot.testing.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.catalog.CategoryView;
import dev.entrepot.application.catalog.CategoryViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.catalog.SampleClassification;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CategoryViews} does. */
public interface CategoryViewsContract extends BoundContract {

    /** What is tested. */
    CategoryViews categoryViews();

    /** The categories of the same store. */
    Categories categories();

    private Category added(String name, boolean active, int position, @Nullable CategoryId parent) {
        Category category = Category.open(
                new CategoryId(Fresh.uuid()),
                new Slug(Fresh.word("category")),
                new Category.Content(name, Fresh.shortCode(), "About " + name, active, position),
                parent);
        inTransaction(() -> categories().add(category));
        return category;
    }

    private boolean isShown(Category category, boolean inactiveToo) {
        boolean byId =
                bound(() -> categoryViews().find(category.id(), inactiveToo)).isPresent();
        boolean bySlug = bound(() -> categoryViews().findBySlug(category.slug(), inactiveToo))
                .isPresent();
        assertThat(bySlug).isEqualTo(byId);
        return byId;
    }

    private List<CategoryView> all(boolean inactiveToo) {
        List<CategoryView> listed = new ArrayList<>();
        long pages = bound(() -> categoryViews().list(new PageRequest(1, 2), inactiveToo))
                .totalPages();
        for (int number = 1; number <= pages; number++) {
            PageRequest request = new PageRequest(number, 2);
            Page<CategoryView> page = bound(() -> categoryViews().list(request, inactiveToo));
            assertThat(page.request()).isEqualTo(request);
            listed.addAll(page.items());
            assertThat(page.totalPages()).isEqualTo(pages);
        }
        return listed;
    }

    @Test
    default void showsACategoryByIdAndBySlug() {
        Category root = added("Clothes", true, 1, null);
        Category child = added("Shirts", true, 4, root.id());
        CategoryView view = new CategoryView(
                child.id(), root.id(), child.slug(), "Shirts", child.content().code(), "About Shirts", true, 4, 1);

        assertThat(bound(() -> categoryViews().find(child.id(), false))).contains(view);
        assertThat(bound(() -> categoryViews().findBySlug(child.slug(), false))).contains(view);
        assertThat(bound(() -> categoryViews().find(root.id(), false))
                        .orElseThrow()
                        .parent())
                .isNull();
    }

    @Test
    default void hidesACategoryThatIsInactiveOrStandsBelowOne() {
        Category closed = added("Closed", false, 1, null);
        Category child = added("Child", true, 1, closed.id());
        Category grandchild = added("Grandchild", true, 1, child.id());
        Category open = added("Open", true, 1, null);

        assertThat(List.of(isShown(closed, false), isShown(child, false), isShown(grandchild, false)))
                .containsOnly(false);
        assertThat(isShown(open, false)).isTrue();
        assertThat(List.of(isShown(closed, true), isShown(child, true), isShown(grandchild, true)))
                .containsOnly(true);
        assertThat(all(false).stream().map(CategoryView::id))
                .contains(open.id())
                .doesNotContain(closed.id(), child.id(), grandchild.id());
        assertThat(all(true).stream().map(CategoryView::id))
                .contains(open.id(), closed.id(), child.id(), grandchild.id());
    }

    @Test
    default void showsNothingForACategoryThatDoesNotExist() {
        assertThat(isShown(SampleClassification.category(), true)).isFalse();
    }

    @Test
    default void listsByPositionAndName() {
        Category third = added("Alpha", true, 2, null);
        Category second = added("Beta", true, 1, null);
        Category first = added("Alpha", true, 1, null);

        assertThat(all(false).stream().map(CategoryView::id))
                .doesNotHaveDuplicates()
                .containsSubsequence(first.id(), second.id(), third.id());
    }
}
