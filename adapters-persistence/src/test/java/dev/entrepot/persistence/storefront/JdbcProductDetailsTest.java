package dev.entrepot.persistence.storefront;

import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.persistence.catalog.JdbcBrands;
import dev.entrepot.persistence.catalog.JdbcCategories;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.pricing.JdbcPriceLists;
import dev.entrepot.persistence.pricing.StoredPriceEvents;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.storefront.ProductDetailsContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcProductDetailsTest implements ProductDetailsContract {

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();

    @Override
    public ProductDetails productDetails() {
        return new JdbcProductDetails(store.jdbc(), json);
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), json);
    }

    @Override
    public Categories categories() {
        return new JdbcCategories(store.aggregates(), store.jdbc());
    }

    @Override
    public Brands brands() {
        return new JdbcBrands(store.aggregates(), store.jdbc());
    }

    @Override
    public PriceLists priceLists() {
        return new JdbcPriceLists(store.jdbc(), json, new EventTypes(StoredPriceEvents.names()));
    }

    @Override
    public Stockroom stockroom() {
        return store.stockroom();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }
}
