package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.persistence.shared.SqlValues;
import java.util.Comparator;

/** The one order in which rows of stock are locked. */
final class LockingOrder {

    static final Comparator<StockKey> OF_STOCK = Comparator.comparing(StockKey::variant, SqlValues.BY_UUID)
            .thenComparing(StockKey::location, SqlValues.BY_UUID);

    private LockingOrder() {}
}
