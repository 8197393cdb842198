package dev.entrepot.persistence.pricing;

import dev.entrepot.application.pricing.PriceProposalViews;
import dev.entrepot.application.pricing.PriceViews;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.pricing.PriceViewsContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcPriceViewsTest implements PriceViewsContract {

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();

    @Override
    public PriceViews priceViews() {
        return new JdbcPriceViews(store.jdbc());
    }

    @Override
    public PriceProposalViews priceProposalViews() {
        return new JdbcPriceProposalViews(store.jdbc());
    }

    @Override
    public PriceLists priceLists() {
        return new JdbcPriceLists(store.jdbc(), json, new EventTypes(StoredPriceEvents.names()));
    }

    @Override
    public PriceProposals priceProposals() {
        return new JdbcPriceProposals(store.jdbc(), json);
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
