package dev.entrepot.testing.application.inventory;

import dev.entrepot.application.inventory.StockAudit;
import dev.entrepot.application.inventory.StockAuditView;
import dev.entrepot.testing.domain.inventory.InMemoryStockItems;
import java.util.List;

/** An audit of stock in memory, whose books are one and the same: it counts, and finds nothing. */
public final class InMemoryStockAudit implements StockAudit {

    private final InMemoryStockItems stockItems;

    /** Makes an audit of some stock. */
    public InMemoryStockAudit(InMemoryStockItems stockItems) {
        this.stockItems = stockItems;
    }

    @Override
    public StockAuditView compare(int limit) {
        InMemoryStockItems.Size size = stockItems.size();
        return new StockAuditView(size.items(), size.movements(), size.reservations(), List.of());
    }
}
