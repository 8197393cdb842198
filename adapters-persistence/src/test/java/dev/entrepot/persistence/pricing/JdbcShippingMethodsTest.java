package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.pricing.ShippingMethodsContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcShippingMethodsTest implements ShippingMethodsContract {

    private final TestStore store = new TestStore();

    @Override
    public ShippingMethods shippingMethods() {
        return new JdbcShippingMethods(store.jdbc(), new PersistenceJson());
    }

    @Override
    public PriceLists priceLists() {
        return new JdbcPriceLists(store.jdbc(), new PersistenceJson(), new EventTypes(StoredPriceEvents.names()));
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
