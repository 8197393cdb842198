package dev.entrepot.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.ordering.PendingOrders;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.ordering.PendingOrdersContract;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import dev.entrepot.testing.persistence.TestStore;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JdbcPendingOrdersTest implements PendingOrdersContract {

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();

    @Override
    public PendingOrders pendingOrders() {
        return new JdbcPendingOrders(store.jdbc());
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

    @Test
    void leavesToOthersWhatTheyAreWorkingOn() {
        Order order = SampleOrders.placed();
        store.write(() -> {
            orders().add(order);
            return true;
        });

        store.write(() -> {
            assertThat(pendingOrders().lock(order.id())).isTrue();
            boolean other = CompletableFuture.supplyAsync(
                            () -> store.write(() -> pendingOrders().lock(order.id())))
                    .join();
            assertThat(other).isFalse();
            return true;
        });
        assertThat(store.<Boolean>write(() -> pendingOrders().lock(order.id()))).isTrue();
    }
}
