package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.pricing.PriorPricesContract;
import java.util.function.Supplier;

class InMemoryPriorPricesTest implements PriorPricesContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public PriorPrices priorPrices() {
        return installation.priorPrices();
    }

    @Override
    public PriceLists priceLists() {
        return installation.shop().priceLists();
    }

    @Override
    public Products products() {
        return installation.shop().products();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return installation.inStore(() -> installation.transactions().write(work));
    }
}
