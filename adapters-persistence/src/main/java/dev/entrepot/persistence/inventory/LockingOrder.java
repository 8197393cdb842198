package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.persistence.shared.SqlValues;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The one order in which rows of stock are locked. */
final class LockingOrder {

    private static final Comparator<StockKey> OF_STOCK = Comparator.comparing(StockKey::variant, SqlValues.BY_UUID)
            .thenComparing(StockKey::location, SqlValues.BY_UUID);

    private LockingOrder() {}

    /** The positions of these, from zero, in the order of locking; those of the same stock in the order in which they come. */
    static List<Integer> turns(List<StockKey> keys) {
        return IntStream.range(0, keys.size())
                .boxed()
                .sorted(Comparator.comparing(keys::get, OF_STOCK))
                .toList();
    }
}
