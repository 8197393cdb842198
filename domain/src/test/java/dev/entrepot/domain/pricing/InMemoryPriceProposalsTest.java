package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.pricing.PriceProposalsContract;
import java.util.function.Supplier;

class InMemoryPriceProposalsTest implements PriceProposalsContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public PriceProposals priceProposals() {
        return shop.priceProposals();
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
