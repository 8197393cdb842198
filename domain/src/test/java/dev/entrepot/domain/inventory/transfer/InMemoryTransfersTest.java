package dev.entrepot.domain.inventory.transfer;

import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.inventory.TransfersContract;
import java.util.function.Supplier;

class InMemoryTransfersTest implements TransfersContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public Transfers transfers() {
        return shop.transfers();
    }

    @Override
    public Locations locations() {
        return shop.locations();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
