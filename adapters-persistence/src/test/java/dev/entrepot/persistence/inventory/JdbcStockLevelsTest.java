package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.inventory.StockLevelsContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcStockLevelsTest implements StockLevelsContract {

    private final TestStore store = new TestStore();

    @Override
    public StockLevels stockLevels() {
        return new JdbcStockLevels(store.jdbc());
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), new PersistenceJson());
    }

    @Override
    public StockItems stockItems() {
        return new JdbcStockItems(store.jdbc());
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
