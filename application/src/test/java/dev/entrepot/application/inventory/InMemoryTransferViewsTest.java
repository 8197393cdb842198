package dev.entrepot.application.inventory;

import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.inventory.TransferViewsContract;
import java.util.function.Supplier;

class InMemoryTransferViewsTest implements TransferViewsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public TransferViews transferViews() {
        return installation.transferViews();
    }

    @Override
    public Transfers transfers() {
        return installation.shop().transfers();
    }

    @Override
    public Locations locations() {
        return installation.shop().locations();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
