package dev.entrepot.domain.catalog;

import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.catalog.BrandsContract;
import java.util.function.Supplier;

class InMemoryBrandsTest implements BrandsContract {

    private final InMemoryShop shop = new InMemoryShop();

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
