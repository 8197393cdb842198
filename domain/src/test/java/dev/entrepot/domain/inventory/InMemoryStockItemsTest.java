package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.inventory.StockItemsContract;
import dev.entrepot.testing.domain.inventory.StockItemsUnderLoadContract;
import java.util.function.Supplier;

class InMemoryStockItemsTest implements StockItemsContract, StockItemsUnderLoadContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public StockItems stockItems() {
        return shop.stockItems();
    }

    @Override
    public Products products() {
        return shop.products();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
