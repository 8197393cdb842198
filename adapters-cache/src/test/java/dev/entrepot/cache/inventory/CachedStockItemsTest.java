package dev.entrepot.cache.inventory;

import dev.entrepot.cache.CachedShop;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.domain.inventory.ReservationsContract;
import dev.entrepot.testing.domain.inventory.StockItemsContract;
import dev.entrepot.testing.domain.inventory.StockUnderLoadContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.function.Supplier;

/** What it has forgotten is told in {@code CachedProductDetailsTest}. */
class CachedStockItemsTest implements StockItemsContract, ReservationsContract, StockUnderLoadContract {

    private final CachedShop shop = new CachedShop();

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
