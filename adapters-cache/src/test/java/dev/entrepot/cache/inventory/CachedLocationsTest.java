package dev.entrepot.cache.inventory;

import dev.entrepot.cache.CachedShop;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.testing.domain.inventory.LocationsContract;
import java.util.function.Supplier;

/** What it has forgotten is told in {@code CachedProductDetailsTest}. */
class CachedLocationsTest implements LocationsContract {

    private final CachedShop shop = new CachedShop();

    @Override
    public Locations locations() {
        return shop.locations();
    }

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
