package dev.entrepot.application.inventory;

import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.inventory.StockAuditContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.function.Supplier;

class InMemoryStockAuditTest implements StockAuditContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public StockAudit stockAudit() {
        return installation.stockAudit();
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
