package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.pricing.PriceListsContract;
import dev.entrepot.testing.domain.pricing.PricePreviewContract;
import java.util.function.Supplier;

class InMemoryPriceListsTest implements PriceListsContract, PricePreviewContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public PriceLists priceLists() {
        return shop.priceLists();
    }

    @Override
    public Products products() {
        return shop.products();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
