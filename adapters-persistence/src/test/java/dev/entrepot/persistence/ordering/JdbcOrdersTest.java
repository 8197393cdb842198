package dev.entrepot.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.ordering.OrdersContract;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;

class JdbcOrdersTest implements OrdersContract {

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();
    private final JdbcOrders orders =
            new JdbcOrders(store.jdbc(), store.deferred(), json, new EventTypes(StoredOrderEvents.names()));
    private final JdbcOrderHistory history = new JdbcOrderHistory(store.jdbc(), json);

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public List<DomainEvent> eventsOf(OrderId order) {
        return store.call(() -> store.jdbc()
                .sql("select type, payload from outbox_events where aggregate = ? order by sequence")
                .param(order.value())
                .query((row, number) -> (DomainEvent) json.read(
                        row.getString("payload"),
                        Objects.requireNonNull(StoredOrderEvents.names().get(row.getString("type")))))
                .list());
    }

    @Override
    public List<OrderChange> historyOf(OrderId order) {
        return store.call(() -> history.of(order));
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void everyCallIsOneStatement() {
        Order order = SampleOrders.placed();

        assertThat(store.statements().during(() -> inTransaction(() -> orders.add(order))))
                .hasSize(1);
        order.capture("pay_1", Fresh.NOW);
        assertThat(store.statements().during(() -> inTransaction(() -> orders.update(order))))
                .hasSize(1);
        assertThat(store.statements().during(() -> store.call(() -> orders.find(order.id()))))
                .hasSize(1);
        assertThat(store.statements().during(() -> store.call(() -> history.of(order.id()))))
                .hasSize(1);
    }

    @Test
    void keepsStoresApart() {
        Order order = SampleOrders.placed();
        inTransaction(() -> orders.add(order));
        TestStore elsewhere = new TestStore();

        assertThat(elsewhere.call(() -> orders.find(order.id()))).isEmpty();
        assertThat(elsewhere.call(() -> history.of(order.id()))).isEmpty();
    }

    @Test
    void refusesToAddAnOrderTwice() {
        Order order = SampleOrders.placed();
        inTransaction(() -> orders.add(order));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> inTransaction(() -> orders.add(order)));
    }

    @Test
    void demandsAtransaction() {
        Order order = SampleOrders.placed();

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> store.call(() -> {
                    orders.add(order);
                    return order;
                }));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> store.call(() -> {
                    orders.update(order);
                    return order;
                }));
    }

    @Test
    void theTableRefusesTotalsThatDoNotAddUp() {
        Order order = SampleOrders.placed();
        inTransaction(() -> orders.add(order));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> inTransaction(() -> store.jdbc()
                        .sql("update orders set total = total + 1 where id = ?")
                        .param(order.id().value())
                        .update()));
    }
}
