package dev.entrepot.cache.catalog;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Has all product details forgotten when a brand has changed, since they show its name. Brands are never remembered. */
public final class CachedBrands implements Brands {

    private final Brands delegate;
    private final RedisCache cache;
    private final Transactions transactions;

    /** Decorates the port. */
    public CachedBrands(Brands delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
    }

    @Override
    public void update(Brand brand) {
        delegate.update(brand);
        transactions.afterCommit(() -> cache.forget(List.of(), List.of(DetailNames.TOKEN)));
    }

    @Override
    public Optional<Brand> find(BrandId id) {
        return delegate.find(id);
    }

    @Override
    public List<Brand> findBySlugs(Collection<Slug> slugs) {
        return delegate.findBySlugs(slugs);
    }

    @Override
    public Slug claimSlug(Slug wanted) {
        return delegate.claimSlug(wanted);
    }

    @Override
    public void addAll(Collection<Brand> brands) {
        delegate.addAll(brands);
    }

    @Override
    public void remove(Brand brand) {
        delegate.remove(brand);
    }
}
