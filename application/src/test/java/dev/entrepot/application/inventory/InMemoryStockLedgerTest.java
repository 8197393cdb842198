package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.inventory.StockLedgerContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.function.Supplier;

class InMemoryStockLedgerTest implements StockLedgerContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public StockLedger stockLedger() {
        return installation.stockLedger();
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
        return installation.inStore(() -> installation.transactions().write(work));
    }
}
