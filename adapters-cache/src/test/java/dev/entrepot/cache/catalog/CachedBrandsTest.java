package dev.entrepot.cache.catalog;

import dev.entrepot.cache.CachedShop;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.domain.catalog.BrandsContract;
import java.util.function.Supplier;

/** What it has forgotten is told in {@code CachedProductDetailsTest}. */
class CachedBrandsTest implements BrandsContract {

    private final CachedShop shop = new CachedShop();

    @Override
    public Brands brands() {
        return shop.brands();
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
