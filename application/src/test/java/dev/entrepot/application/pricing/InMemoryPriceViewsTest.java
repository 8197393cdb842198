package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.pricing.PriceViewsContract;
import java.util.function.Supplier;

class InMemoryPriceViewsTest implements PriceViewsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public PriceViews priceViews() {
        return installation.priceViews();
    }

    @Override
    public PriceProposalViews priceProposalViews() {
        return installation.priceProposalViews();
    }

    @Override
    public PriceLists priceLists() {
        return installation.shop().priceLists();
    }

    @Override
    public PriceProposals priceProposals() {
        return installation.shop().priceProposals();
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
