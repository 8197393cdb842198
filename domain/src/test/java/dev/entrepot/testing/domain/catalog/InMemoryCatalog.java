package dev.entrepot.testing.domain.catalog;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What in-memory products, categories and brands are kept in, together, since each is asked about the others. */
public final class InMemoryCatalog {

    final InMemoryUnitOfWork work;
    final InMemoryTable<ProductId, Product.Snapshot> products;
    final InMemoryTable<CategoryId, Category.Snapshot> categories;
    final InMemoryTable<BrandId, Brand.Snapshot> brands;

    /** Makes an empty catalogue. */
    public InMemoryCatalog(InMemoryUnitOfWork work) {
        this.work = work;
        this.products = new InMemoryTable<>(work);
        this.categories = new InMemoryTable<>(work);
        this.brands = new InMemoryTable<>(work);
    }

    /** The category and all its ancestors, the root last; empty if it does not exist. */
    List<CategoryId> lineage(CategoryId id) {
        List<CategoryId> lineage = new ArrayList<>();
        Optional<Category.Snapshot> next = categories.find(id);
        while (next.isPresent()) {
            lineage.add(next.get().id());
            next = Optional.ofNullable(next.get().parent()).flatMap(categories::find);
        }
        return List.copyOf(lineage);
    }

    /** The wanted slug or, if it is taken, the first free one with a number from 2 on. */
    static Slug free(Slug wanted, Predicate<Slug> taken) {
        Slug candidate = wanted;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = wanted.numbered(number);
        }
        return candidate;
    }

    static void demandFree(Slug slug, boolean taken) {
        if (taken) {
            throw new CatalogRefusal.SlugTaken(slug);
        }
    }

    static void demandVersion(String what, long present, long found) {
        if (present != found) {
            throw new ConcurrentChange(what);
        }
    }
}
