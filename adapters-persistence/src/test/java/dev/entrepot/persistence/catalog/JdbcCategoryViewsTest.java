package dev.entrepot.persistence.catalog;

import dev.entrepot.application.catalog.CategoryViews;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.testing.application.catalog.CategoryViewsContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcCategoryViewsTest implements CategoryViewsContract {

    private final TestStore store = new TestStore();

    @Override
    public CategoryViews categoryViews() {
        return new JdbcCategoryViews(store.jdbc());
    }

    @Override
    public Categories categories() {
        return new JdbcCategories(store.aggregates(), store.jdbc());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }
}
