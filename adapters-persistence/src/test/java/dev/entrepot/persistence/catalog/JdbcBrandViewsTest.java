package dev.entrepot.persistence.catalog;

import dev.entrepot.application.catalog.BrandViews;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.testing.application.catalog.BrandViewsContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcBrandViewsTest implements BrandViewsContract {

    private final TestStore store = new TestStore();

    @Override
    public BrandViews brandViews() {
        return new JdbcBrandViews(store.jdbc());
    }

    @Override
    public Brands brands() {
        return new JdbcBrands(store.aggregates(), store.jdbc());
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
