package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.ordering.CheckoutDeskContract;
import dev.entrepot.testing.application.ordering.InMemoryCheckoutDesk;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.function.Supplier;

class InMemoryCheckoutDeskTest implements CheckoutDeskContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public CheckoutDesk desk() {
        return new InMemoryCheckoutDesk(installation.idempotencyRecords(), installation.shop());
    }

    @Override
    public Products products() {
        return installation.shop().products();
    }

    @Override
    public PriceLists priceLists() {
        return installation.shop().priceLists();
    }

    @Override
    public Stockroom stockroom() {
        return installation.shop().stockroom();
    }

    @Override
    public IdempotencyRecords records() {
        return installation.idempotencyRecords();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return installation.inStore(() -> installation.transactions().write(work));
    }
}
