package dev.entrepot.application.inventory;

import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.inventory.StockAuditContract;
import java.util.function.Supplier;

class InMemoryStockAuditTest implements StockAuditContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public StockAudit stockAudit() {
        return installation.stockAudit();
    }

    @Override
    public StockItems stockItems() {
        return installation.shop().stockItems();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return installation.inStore(() -> installation.transactions().write(work));
    }
}
