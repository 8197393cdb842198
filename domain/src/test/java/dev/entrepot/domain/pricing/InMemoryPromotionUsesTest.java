package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.promotion.GeneratedCoupons;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.pricing.PromotionUsesContract;
import java.util.function.Supplier;

class InMemoryPromotionUsesTest implements PromotionUsesContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public PromotionUses promotionUses() {
        return shop.promotionUses();
    }

    @Override
    public GeneratedCoupons generatedCoupons() {
        return shop.generatedCoupons();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
