package dev.entrepot.persistence.pricing;

import dev.entrepot.application.pricing.PriorPrices;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.pricing.PriorPricesContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcPriorPricesTest implements PriorPricesContract {

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();

    @Override
    public PriorPrices priorPrices() {
        return new JdbcPriorPrices(store.jdbc(), json);
    }

    @Override
    public PriceLists priceLists() {
        return new JdbcPriceLists(store.jdbc(), json, new EventTypes(StoredPriceEvents.names()));
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), json);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
