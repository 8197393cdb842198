package dev.entrepot.cache.catalog;

import dev.entrepot.cache.CachedShop;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.domain.catalog.ProductsContract;
import dev.entrepot.testing.domain.catalog.ProductsInCategoriesContract;
import dev.entrepot.testing.domain.catalog.ProductsUnderLoadContract;
import java.util.function.Supplier;

/** What it has forgotten is told in {@code CachedProductDetailsTest}. */
class CachedProductsTest implements ProductsContract, ProductsInCategoriesContract, ProductsUnderLoadContract {

    private final CachedShop shop = new CachedShop();

    @Override
    public Products products() {
        return shop.products();
    }

    @Override
    public Categories categories() {
        return shop.categories();
    }

    @Override
    public Brands brands() {
        return shop.brands();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
