package dev.entrepot.persistence.ordering;

import dev.entrepot.application.ordering.OrderHistory;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.ordering.OrderHistoryContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcOrderHistoryTest implements OrderHistoryContract {

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();

    @Override
    public OrderHistory orderHistory() {
        return new JdbcOrderHistory(store.jdbc(), json);
    }

    @Override
    public Orders orders() {
        return new JdbcOrders(store.jdbc(), store.deferred(), json, new EventTypes(StoredOrderEvents.names()));
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
