package dev.entrepot.application.ordering;

import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.ordering.OrderHistoryContract;
import java.util.function.Supplier;

class InMemoryOrderHistoryTest implements OrderHistoryContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public OrderHistory orderHistory() {
        return installation.orderHistory();
    }

    @Override
    public Orders orders() {
        return installation.shop().orders();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
