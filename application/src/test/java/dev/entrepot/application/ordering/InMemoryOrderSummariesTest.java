package dev.entrepot.application.ordering;

import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.ordering.OrderSummariesContract;
import java.util.function.Supplier;

class InMemoryOrderSummariesTest implements OrderSummariesContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public OrderSummaries orderSummaries() {
        return installation.orderSummaries();
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
