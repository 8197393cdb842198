package dev.entrepot.domain.catalog;

import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.catalog.ProductsContract;
import dev.entrepot.testing.domain.catalog.ProductsInCategoriesContract;
import dev.entrepot.testing.domain.catalog.ProductsUnderLoadContract;
import java.util.function.Supplier;

class InMemoryProductsTest implements ProductsContract, ProductsInCategoriesContract, ProductsUnderLoadContract {

    private final InMemoryShop shop = new InMemoryShop();

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
