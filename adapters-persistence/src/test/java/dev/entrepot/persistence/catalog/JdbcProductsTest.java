package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.catalog.ProductsContract;
import dev.entrepot.testing.domain.catalog.ProductsInCategoriesContract;
import dev.entrepot.testing.domain.catalog.ProductsUnderLoadContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcProductsTest implements ProductsContract, ProductsInCategoriesContract, ProductsUnderLoadContract {

    private final TestStore store = new TestStore();

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), new PersistenceJson());
    }

    @Override
    public Categories categories() {
        return new JdbcCategories(store.aggregates(), store.jdbc());
    }

    @Override
    public Brands brands() {
        return new JdbcBrands(store.aggregates(), store.jdbc());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
