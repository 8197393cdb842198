package dev.entrepot.testing.application.catalog;

import dev.entrepot.application.catalog.CategoryView;
import dev.entrepot.application.catalog.CategoryViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.testing.application.shared.Pages;
import dev.entrepot.testing.domain.catalog.InMemoryCategories;
import java.util.Comparator;
import java.util.Optional;

/** In-memory categories as they are shown. */
public final class InMemoryCategoryViews implements CategoryViews {

    private static final Comparator<Category> ORDER = Comparator.<Category>comparingInt(
                    category -> category.content().position())
            .thenComparing(category -> category.content().name())
            .thenComparing(category -> category.id().toString());

    private final InMemoryCategories categories;

    /** Makes the views of some categories. */
    public InMemoryCategoryViews(InMemoryCategories categories) {
        this.categories = categories;
    }

    @Override
    public Optional<CategoryView> find(CategoryId id, boolean inactiveToo) {
        return categories
                .find(id)
                .filter(category -> inactiveToo || isActive(category))
                .map(InMemoryCategoryViews::view);
    }

    @Override
    public Optional<CategoryView> findBySlug(Slug slug, boolean inactiveToo) {
        return categories.all().stream()
                .filter(category -> category.slug().equals(slug))
                .findFirst()
                .flatMap(category -> find(category.id(), inactiveToo));
    }

    @Override
    public Page<CategoryView> list(PageRequest page, boolean inactiveToo) {
        return Pages.of(
                categories.all().stream()
                        .filter(category -> inactiveToo || isActive(category))
                        .sorted(ORDER)
                        .map(InMemoryCategoryViews::view)
                        .toList(),
                page);
    }

    private boolean isActive(Category category) {
        return categories.lineage(category.id()).stream()
                .allMatch(id -> categories.find(id).orElseThrow().content().active());
    }

    private static CategoryView view(Category category) {
        Category.Content content = category.content();
        return new CategoryView(
                category.id(),
                category.parent().orElse(null),
                category.slug(),
                content.name(),
                content.code(),
                content.description(),
                content.active(),
                content.position(),
                category.version());
    }
}
