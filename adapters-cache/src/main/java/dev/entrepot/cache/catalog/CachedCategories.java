package dev.entrepot.cache.catalog;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has all product details forgotten when a category has changed, since they show its name. Categories are never remembered. */
public final class CachedCategories implements Categories {

    private final Categories delegate;
    private final RedisCache cache;
    private final Transactions transactions;

    /** Decorates the port. */
    public CachedCategories(Categories delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
    }

    @Override
    public void update(Category category) {
        delegate.update(category);
        transactions.afterCommit(() -> cache.forget(List.of(), List.of(DetailNames.TOKEN)));
    }

    @Override
    public Optional<Category> find(CategoryId id) {
        return delegate.find(id);
    }

    @Override
    public List<Category> findBySlugs(Collection<Slug> slugs) {
        return delegate.findBySlugs(slugs);
    }

    @Override
    public Set<String> codesInUse(Collection<String> codes) {
        return delegate.codesInUse(codes);
    }

    @Override
    public List<CategoryId> lineage(CategoryId id) {
        return delegate.lineage(id);
    }

    @Override
    public long countChildren(CategoryId id) {
        return delegate.countChildren(id);
    }

    @Override
    public Slug claimSlug(Slug wanted) {
        return delegate.claimSlug(wanted);
    }

    @Override
    public void addAll(Collection<Category> categories) {
        delegate.addAll(categories);
    }

    @Override
    public void remove(Category category) {
        delegate.remove(category);
    }
}
