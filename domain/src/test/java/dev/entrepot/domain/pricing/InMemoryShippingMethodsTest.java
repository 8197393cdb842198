package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.pricing.ShippingMethodsContract;
import java.util.function.Supplier;

class InMemoryShippingMethodsTest implements ShippingMethodsContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public ShippingMethods shippingMethods() {
        return shop.shippingMethods();
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
