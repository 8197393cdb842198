package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.pricing.PriceListsContract;
import dev.entrepot.testing.domain.pricing.PricePreviewContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcPriceListsTest implements PriceListsContract, PricePreviewContract {

    private final TestStore store = new TestStore();

    @Override
    public PriceLists priceLists() {
        return new JdbcPriceLists(store.jdbc(), new PersistenceJson(), new EventTypes(StoredPriceEvents.names()));
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), new PersistenceJson());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
