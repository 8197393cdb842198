package dev.entrepot.domain.ordering;

import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.ordering.InMemoryOrders;
import dev.entrepot.testing.domain.ordering.OrdersContract;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

class InMemoryOrdersTest implements OrdersContract {

    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryTable<Long, DomainEvent> events = new InMemoryTable<>(unit);
    private final AtomicLong sequence = new AtomicLong();
    private final InMemoryOrders orders =
            new InMemoryOrders(unit, event -> events.put(sequence.incrementAndGet(), event));

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public List<DomainEvent> eventsOf(OrderId order) {
        return unit.call(() ->
                events.rows().filter(event -> event.aggregate().equals(order)).toList());
    }

    @Override
    public List<OrderChange> historyOf(OrderId order) {
        return orders.history(order);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return unit.run(work);
    }
}
