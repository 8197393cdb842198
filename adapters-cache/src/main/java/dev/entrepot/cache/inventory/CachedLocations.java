package dev.entrepot.cache.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.catalog.DetailNames;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.Locations;
import java.util.List;
import java.util.Optional;

/**
 * Has all product details forgotten when a location has changed, since they show what is at active ones. Locations are never remembered,
 * and what is new or goes has nothing in stock.
 */
public final class CachedLocations implements Locations {

    private final Locations delegate;
    private final RedisCache cache;
    private final Transactions transactions;

    /** Decorates the port. */
    public CachedLocations(Locations delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
    }

    @Override
    public Optional<Versioned> find(LocationId id) {
        return delegate.find(id);
    }

    @Override
    public Optional<Versioned> findByCode(String code) {
        return delegate.findByCode(code);
    }

    @Override
    public Location main() {
        return delegate.main();
    }

    @Override
    public List<Location> all() {
        return delegate.all();
    }

    @Override
    public void add(Location location) {
        delegate.add(location);
    }

    @Override
    public void update(Location location, long version) {
        delegate.update(location, version);
        transactions.afterCommit(() -> cache.forget(List.of(), List.of(DetailNames.TOKEN)));
    }

    @Override
    public void remove(LocationId id, long version) {
        delegate.remove(id, version);
    }
}
