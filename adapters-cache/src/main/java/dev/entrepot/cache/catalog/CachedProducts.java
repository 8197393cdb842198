package dev.entrepot.cache.catalog;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has the details of products forgotten that have changed. Products themselves are never remembered. */
public final class CachedProducts implements Products {

    private final Products delegate;
    private final RedisCache cache;
    private final Transactions transactions;

    /** Decorates the port. */
    public CachedProducts(Products delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
    }

    @Override
    public void updateAll(Collection<Product> products) {
        delegate.updateAll(products);
        List<String> details = products.stream()
                .map(product -> DetailNames.detail(product.id()))
                .toList();
        if (!details.isEmpty()) {
            transactions.afterCommit(() -> cache.forget(List.of(), details));
        }
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return delegate.find(id);
    }

    @Override
    public List<Product> findBySlugs(Collection<Slug> slugs) {
        return delegate.findBySlugs(slugs);
    }

    @Override
    public List<SellableVariant> findSellable(Collection<Sku> skus, Collection<VariantId> ids) {
        return delegate.findSellable(skus, ids);
    }

    @Override
    public Map<VariantId, Sku> findSkus(Collection<VariantId> ids) {
        return delegate.findSkus(ids);
    }

    @Override
    public Map<Sku, VariantId> findVariantsBySku(Collection<Sku> skus) {
        return delegate.findVariantsBySku(skus);
    }

    @Override
    public Slug claimSlug(Slug wanted) {
        return delegate.claimSlug(wanted);
    }

    @Override
    public void addAll(Collection<Product> products) {
        delegate.addAll(products);
    }

    @Override
    public long countIn(CategoryId category) {
        return delegate.countIn(category);
    }

    @Override
    public long countOf(BrandId brand) {
        return delegate.countOf(brand);
    }
}
