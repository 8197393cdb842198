package dev.entrepot.application.catalog;

import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.catalog.BrandViewsContract;
import java.util.function.Supplier;

class InMemoryBrandViewsTest implements BrandViewsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public BrandViews brandViews() {
        return installation.brandViews();
    }

    @Override
    public Brands brands() {
        return installation.shop().brands();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
