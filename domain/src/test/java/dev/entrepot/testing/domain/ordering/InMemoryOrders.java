package dev.entrepot.testing.domain.ordering;

import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Orders in memory, with all that {@link Orders} promises. */
public final class InMemoryOrders implements Orders {

    private final InMemoryUnitOfWork work;
    private final Consumer<DomainEvent> events;
    private final InMemoryTable<OrderId, Order.Snapshot> orders;
    private final InMemoryTable<OrderId, List<OrderChange>> histories;

    /**
     * Makes a shop without orders.
     *
     * @param events gets what happened to orders as they are stored, inside their unit of work: whatever it writes must be undone with
     *     that
     */
    public InMemoryOrders(InMemoryUnitOfWork work, Consumer<DomainEvent> events) {
        this.work = work;
        this.events = events;
        this.orders = new InMemoryTable<>(work);
        this.histories = new InMemoryTable<>(work);
    }

    /** All orders. */
    public List<Order> all() {
        return work.call(() -> orders.rows().map(Order::restore).toList());
    }

    /** The changes of an order's status, the first one first; none if there is no such order. */
    public List<OrderChange> history(OrderId order) {
        return work.call(() -> histories.find(order).orElse(List.of()));
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return work.call(() -> orders.find(id).map(Order::restore));
    }

    @Override
    public void add(Order order) {
        work.call(() -> {
            if (orders.has(order.id())) {
                throw new IllegalArgumentException(order + " was added before");
            }
            return store(order);
        });
    }

    @Override
    public void update(Order order) {
        work.call(() -> {
            long present = orders.find(order.id()).map(Order.Snapshot::version).orElse(0L);
            if (present != order.version()) {
                throw new ConcurrentChange("the order");
            }
            return store(order);
        });
    }

    private boolean store(Order order) {
        order.stored();
        orders.put(order.id(), order.snapshot());
        List<OrderChange> history = new ArrayList<>(histories.find(order.id()).orElse(List.of()));
        history.addAll(order.releaseChanges());
        histories.put(order.id(), List.copyOf(history));
        order.releaseEvents().forEach(events);
        return true;
    }
}
