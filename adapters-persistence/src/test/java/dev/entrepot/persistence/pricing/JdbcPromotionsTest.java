package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.pricing.PromotionsContract;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Supplier;

class JdbcPromotionsTest implements PromotionsContract {

    private final TestStore store = new TestStore();

    @Override
    public Promotions promotions() {
        return new JdbcPromotions(store.jdbc(), Clock.fixed(Fresh.NOW, ZoneOffset.UTC));
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
