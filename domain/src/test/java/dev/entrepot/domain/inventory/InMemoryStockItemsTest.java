package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.inventory.ReservationsContract;
import dev.entrepot.testing.domain.inventory.StockItemsContract;
import dev.entrepot.testing.domain.inventory.StockUnderLoadContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.function.Supplier;

class InMemoryStockItemsTest implements StockItemsContract, ReservationsContract, StockUnderLoadContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public Stockroom stockroom() {
        return shop.stockroom();
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
