package dev.entrepot.application.ordering;

import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.ordering.InMemoryPendingOrders;
import dev.entrepot.testing.application.ordering.PendingOrdersContract;
import java.util.function.Supplier;

class InMemoryPendingOrdersTest implements PendingOrdersContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public PendingOrders pendingOrders() {
        return new InMemoryPendingOrders(installation.shop().orders());
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
