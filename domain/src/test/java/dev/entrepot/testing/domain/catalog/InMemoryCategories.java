package dev.entrepot.testing.domain.catalog;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Categories in memory, with all that {@link Categories} promises. */
public final class InMemoryCategories implements Categories {

    private final InMemoryCatalog catalog;

    /** Makes the categories of a catalogue. */
    public InMemoryCategories(InMemoryCatalog catalog) {
        this.catalog = catalog;
    }

    /** All categories. */
    public List<Category> all() {
        return catalog.work.call(
                () -> catalog.categories.rows().map(Category::restore).toList());
    }

    @Override
    public Optional<Category> find(CategoryId id) {
        return catalog.work.call(() -> catalog.categories.find(id).map(Category::restore));
    }

    @Override
    public List<Category> findBySlugs(Collection<Slug> slugs) {
        Set<Slug> wanted = Set.copyOf(slugs);
        return all().stream()
                .filter(category -> wanted.contains(category.slug()))
                .toList();
    }

    @Override
    public Set<String> codesInUse(Collection<String> codes) {
        return all().stream()
                .map(category -> category.content().code())
                .filter(codes::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<CategoryId> lineage(CategoryId id) {
        return catalog.work.call(() -> catalog.lineage(id));
    }

    @Override
    public long countChildren(CategoryId id) {
        return all().stream()
                .filter(category -> category.parent().filter(id::equals).isPresent())
                .count();
    }

    @Override
    public Slug claimSlug(Slug wanted) {
        return catalog.work.call(() -> InMemoryCatalog.free(
                wanted,
                slug -> catalog.categories
                        .rows()
                        .anyMatch(category -> category.slug().equals(slug))));
    }

    @Override
    public void addAll(Collection<Category> added) {
        catalog.work.call(() -> {
            for (Category category : added) {
                if (catalog.categories.has(category.id())) {
                    throw new IllegalArgumentException(category + " was added before");
                }
                store(category);
            }
            return true;
        });
    }

    @Override
    public void update(Category category) {
        catalog.work.call(() -> {
            long present = catalog.categories
                    .find(category.id())
                    .map(Category.Snapshot::version)
                    .orElse(0L);
            InMemoryCatalog.demandVersion("the category", present, category.version());
            return store(category);
        });
    }

    private boolean store(Category category) {
        Category.Snapshot row = category.snapshot();
        InMemoryCatalog.demandFree(
                row.slug(), others(row).anyMatch(other -> other.slug().equals(row.slug())));
        String code = row.content().code();
        if (others(row).anyMatch(other -> other.content().code().equals(code))) {
            throw new CatalogRefusal.CodeTaken(code);
        }
        CategoryId parent = row.parent();
        if (parent != null && !catalog.categories.has(parent)) {
            throw new CatalogRefusal.UnknownReference("parent_id", parent);
        }
        catalog.categories.put(
                row.id(), new Category.Snapshot(row.id(), row.slug(), row.content(), parent, row.version() + 1));
        return true;
    }

    private Stream<Category.Snapshot> others(Category.Snapshot row) {
        return catalog.categories.rows().filter(other -> !other.id().equals(row.id()));
    }

    @Override
    public void remove(Category category) {
        catalog.work.call(() -> {
            CategoryId id = category.id();
            long products = InMemoryProducts.live(catalog)
                    .filter(product -> id.equals(product.content().category()))
                    .count();
            long children = countChildren(id);
            if (products > 0 || children > 0) {
                throw new CatalogRefusal.StillInUse("category", products, children);
            }
            catalog.categories.remove(id);
            return true;
        });
    }
}
