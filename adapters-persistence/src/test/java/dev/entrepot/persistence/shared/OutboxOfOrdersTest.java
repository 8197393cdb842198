package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.Outbox;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.persistence.ordering.JdbcOrders;
import dev.entrepot.persistence.ordering.StoredOrderEvents;
import dev.entrepot.testing.application.shared.OutboxContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

/** The outbox as orders fill it. */
class OutboxOfOrdersTest implements OutboxContract {

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();
    private final EventTypes types = new EventTypes(StoredOrderEvents.names());
    private final Outbox outbox = new JdbcOutbox(store.jdbc(), json, types);
    private final Orders orders = new JdbcOrders(store.jdbc(), store.deferred(), json, types);

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }

    @Override
    public void bound(Runnable something) {
        store.call(() -> {
            something.run();
            return true;
        });
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
