package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.inventory.StockEvent.StockLevelChanged;
import dev.entrepot.domain.shared.DomainEvent;
import java.util.Map;

/** Under which names what happens to stock is stored; a trigger of the schema writes it. */
public final class StoredStockEvents {

    private StoredStockEvents() {}

    /** The names; they never change. */
    public static Map<String, Class<? extends DomainEvent>> names() {
        return Map.of("stock_level_changed", StockLevelChanged.class);
    }
}
