package dev.entrepot.application.shared;

import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.shared.IdempotencyRecordsContract;
import java.util.function.Supplier;

class InMemoryIdempotencyRecordsTest implements IdempotencyRecordsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public IdempotencyRecords idempotencyRecords() {
        return installation.idempotencyRecords();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return installation.transactions().write(work);
    }
}
