package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.inventory.InMemoryReservationViews;
import dev.entrepot.testing.application.inventory.ReservationViewsContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.function.Supplier;

class InMemoryReservationViewsTest implements ReservationViewsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public ReservationViews reservationViews() {
        return new InMemoryReservationViews(installation.shop());
    }

    @Override
    public Products products() {
        return installation.shop().products();
    }

    @Override
    public Stockroom stockroom() {
        return installation.shop().stockroom();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
