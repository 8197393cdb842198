package dev.entrepot.cache.pricing;

import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.catalog.DetailNames;
import dev.entrepot.cache.shared.RedisCache;
import java.util.List;

/**
 * Has prices and all product details forgotten when a store does business in another way: in which currency, and whether prices contain
 * the tax. The settings themselves are not remembered here.
 */
public final class CachedStores implements Stores {

    private final Stores delegate;
    private final RedisCache cache;
    private final Transactions transactions;

    /** Decorates the port. */
    public CachedStores(Stores delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
    }

    @Override
    public List<StoreId> active() {
        return delegate.active();
    }

    @Override
    public StoreSettings settings() {
        return delegate.settings();
    }

    @Override
    public Present present() {
        return delegate.present();
    }

    @Override
    public void change(StoreSettings settings, long expectedVersion) {
        delegate.change(settings, expectedVersion);
        transactions.afterCommit(() -> cache.forget(List.of(), List.of(PriceNames.RULES, DetailNames.TOKEN)));
    }
}
