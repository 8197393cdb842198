package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.inventory.StockItemsContract;
import dev.entrepot.testing.domain.inventory.StockItemsUnderLoadContract;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcStockItemsTest implements StockItemsContract, StockItemsUnderLoadContract {

    private final TestStore store = new TestStore();
    private final StockItems stockItems = new JdbcStockItems(store.jdbc(), store.deferred());

    @Override
    public StockItems stockItems() {
        return stockItems;
    }

    /** Not asked: the tables of stock do not refer to those of the catalogue. */
    @Override
    public Products products() {
        return new InMemoryShop().products();
    }

    @Override
    public VariantId aVariant() {
        return new VariantId(Fresh.uuid());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
