package dev.entrepot.cache.catalog;

import dev.entrepot.cache.CachedShop;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.domain.catalog.CategoriesContract;
import java.util.function.Supplier;

/** What it has forgotten is told in {@code CachedProductDetailsTest}. */
class CachedCategoriesTest implements CategoriesContract {

    private final CachedShop shop = new CachedShop();

    @Override
    public Categories categories() {
        return shop.categories();
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
