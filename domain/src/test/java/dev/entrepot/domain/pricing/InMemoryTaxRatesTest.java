package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.pricing.TaxRatesContract;
import java.util.function.Supplier;

class InMemoryTaxRatesTest implements TaxRatesContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public TaxRates taxRates() {
        return shop.taxRates();
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
