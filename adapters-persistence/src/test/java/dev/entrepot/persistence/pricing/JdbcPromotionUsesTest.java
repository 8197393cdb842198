package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.promotion.GeneratedCoupons;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.testing.domain.pricing.PromotionUsesContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcPromotionUsesTest implements PromotionUsesContract {

    private final TestStore store = new TestStore();

    @Override
    public PromotionUses promotionUses() {
        return new JdbcPromotionUses(store.jdbc(), store.deferred());
    }

    @Override
    public GeneratedCoupons generatedCoupons() {
        return new JdbcGeneratedCoupons(store.jdbc());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
