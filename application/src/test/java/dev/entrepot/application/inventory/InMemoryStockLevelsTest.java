package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.inventory.StockLevelsContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.function.Supplier;

class InMemoryStockLevelsTest implements StockLevelsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public StockLevels stockLevels() {
        return installation.stockLevels();
    }

    @Override
    public Products products() {
        return installation.shop().products();
    }

    @Override
    public Stockroom stockroom() {
        return installation.shop().stockroom();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
