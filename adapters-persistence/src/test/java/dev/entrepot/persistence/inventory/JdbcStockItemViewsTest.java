package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.StockItemViews;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.inventory.StockItemViewsContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcStockItemViewsTest implements StockItemViewsContract {

    private final TestStore store = new TestStore();

    @Override
    public StockItemViews stockItemViews() {
        return new JdbcStockItemViews(store.jdbc());
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), new PersistenceJson());
    }

    @Override
    public Stockroom stockroom() {
        return store.stockroom();
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
