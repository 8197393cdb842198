package dev.entrepot.cache.pricing;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.Transactions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * The newest rules of each store that this process has read.
 *
 * <p>What a unit of work reads is remembered once that is committed: it may have read what it has written itself, and if it is undone its
 * version will be that of other rules.
 *
 * @param <R> the rules of one kind
 */
final class RulesMemory<R> {

    private final ToLongFunction<R> version;
    private final Transactions transactions;
    private final Map<StoreId, R> known = new ConcurrentHashMap<>();

    RulesMemory(ToLongFunction<R> version, Transactions transactions) {
        this.version = version;
        this.transactions = transactions;
    }

    /** The rules of the bound store, of the version or a later one; from the source if no such are remembered. */
    R atLeast(long wanted, Supplier<R> source) {
        StoreId store = CurrentStore.get();
        R present = known.get(store);
        if (present != null && version.applyAsLong(present) >= wanted) {
            return present;
        }
        R read = source.get();
        transactions.afterCommit(() -> known.merge(store, read, this::newer));
        return read;
    }

    private R newer(R present, R read) {
        return version.applyAsLong(read) >= version.applyAsLong(present) ? read : present;
    }
}
