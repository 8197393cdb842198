package dev.entrepot.application.shared;

import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.shared.OutboxContract;
import java.util.function.Supplier;

class InMemoryOutboxTest implements OutboxContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public Outbox outbox() {
        return installation.outbox();
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
