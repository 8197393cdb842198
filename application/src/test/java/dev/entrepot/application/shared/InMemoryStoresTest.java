package dev.entrepot.application.shared;

import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.shared.StoresContract;
import java.util.function.Supplier;

class InMemoryStoresTest implements StoresContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public Stores stores() {
        return installation.stores();
    }

    @Override
    public PriceLists priceLists() {
        return installation.shop().priceLists();
    }

    @Override
    public TaxRates taxRates() {
        return installation.shop().taxRates();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
