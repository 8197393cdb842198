package dev.entrepot.application.storefront;

import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.storefront.ProductSummariesContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.function.Supplier;

class InMemoryProductSummariesTest implements ProductSummariesContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public ProductSummaries productSummaries() {
        return installation.productSummaries();
    }

    @Override
    public Products products() {
        return installation.shop().products();
    }

    @Override
    public Categories categories() {
        return installation.shop().categories();
    }

    @Override
    public Brands brands() {
        return installation.shop().brands();
    }

    @Override
    public PriceLists priceLists() {
        return installation.shop().priceLists();
    }

    @Override
    public Stockroom stockroom() {
        return installation.shop().stockroom();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
