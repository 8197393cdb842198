package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.ReservationViews;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.inventory.ReservationViewsContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcReservationViewsTest implements ReservationViewsContract {

    private final TestStore store = new TestStore();

    @Override
    public ReservationViews reservationViews() {
        return new JdbcReservationViews(store.jdbc());
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), new PersistenceJson());
    }

    @Override
    public Stockroom stockroom() {
        return store.stockroom();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }
}
