package dev.entrepot.domain.catalog;

import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.catalog.CategoriesContract;
import java.util.function.Supplier;

class InMemoryCategoriesTest implements CategoriesContract {

    private final InMemoryShop shop = new InMemoryShop();

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
