package dev.entrepot.cache.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Bookings;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockMovement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Has the details of products forgotten whose stock has changed. Stock itself is never remembered. */
public final class CachedStockItems implements StockItems {

    private final StockItems delegate;
    private final StaleDetails staleDetails;

    /** Decorates the port. */
    public CachedStockItems(StockItems delegate, StaleDetails staleDetails) {
        this.delegate = delegate;
        this.staleDetails = staleDetails;
    }

    @Override
    public Stock find(Collection<VariantId> variants) {
        return delegate.find(variants);
    }

    @Override
    public Map<StockKey, StockItem> items(Collection<StockKey> keys) {
        return delegate.items(keys);
    }

    @Override
    public Bookings book(List<StockEntry> entries, String by, Instant at) {
        Bookings booked = delegate.book(entries, by, at);
        if (booked.changed() > 0) {
            staleDetails.forget(entries.stream().map(StockEntry::variant).toList());
        }
        return booked;
    }

    @Override
    public int keep(List<Keeping> keepings, Instant at) {
        int changed = delegate.keep(keepings, at);
        if (changed > 0) {
            staleDetails.forget(
                    keepings.stream().map(keeping -> keeping.key().variant()).toList());
        }
        return changed;
    }

    @Override
    public long lockVersion(VariantId variant) {
        return delegate.lockVersion(variant);
    }

    @Override
    public List<StockMovement> movements(VariantId variant, int limit) {
        return delegate.movements(variant, limit);
    }
}
