package dev.entrepot.cache.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.catalog.DetailNames;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockCount;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Has the details of products forgotten whose stock has changed. Stock itself is never remembered. */
public final class CachedStockItems implements StockItems {

    private final StockItems delegate;
    private final RedisCache cache;
    private final Transactions transactions;

    /** Decorates the port. */
    public CachedStockItems(StockItems delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
    }

    @Override
    public Map<VariantId, StockItem> find(Collection<VariantId> variants) {
        return delegate.find(variants);
    }

    @Override
    public void hold(ReservationId reservation, Collection<Demand> demands, Instant at) {
        delegate.hold(reservation, demands, at);
        forget(demands.stream().map(Demand::variant).toList());
    }

    @Override
    public List<Demand> release(ReservationId reservation, Instant at) {
        List<Demand> released = delegate.release(reservation, at);
        forget(released.stream().map(Demand::variant).toList());
        return released;
    }

    @Override
    public int count(Collection<StockCount> counts, MovementKind kind, String by, Instant at) {
        int changed = delegate.count(counts, kind, by, at);
        if (changed > 0) {
            forget(counts.stream().map(StockCount::variant).toList());
        }
        return changed;
    }

    @Override
    public List<StockMovement> movements(VariantId variant, int limit) {
        return delegate.movements(variant, limit);
    }

    private void forget(List<VariantId> variants) {
        List<String> pointers = variants.stream().map(DetailNames::variant).toList();
        if (!pointers.isEmpty()) {
            transactions.afterCommit(() -> cache.forget(pointers, List.of()));
        }
    }
}
