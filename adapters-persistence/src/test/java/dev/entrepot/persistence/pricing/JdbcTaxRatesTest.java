package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.pricing.TaxRatesContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcTaxRatesTest implements TaxRatesContract {

    private final TestStore store = new TestStore();

    @Override
    public TaxRates taxRates() {
        return new JdbcTaxRates(store.jdbc(), new PersistenceJson());
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
