package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.pricing.PromotionsContract;
import java.util.function.Supplier;

class InMemoryPromotionsTest implements PromotionsContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public Promotions promotions() {
        return shop.promotions();
    }

    @Override
    public PriceLists priceLists() {
        return shop.priceLists();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
