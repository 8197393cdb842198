package dev.entrepot.cache.storefront;

import dev.entrepot.application.shared.AnswerCodec;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.cache.catalog.DetailNames;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ProductId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what shoppers see of products. Staff, who look at what they have just changed, always get it from the database.
 *
 * <p>Beside each detail its slug and its variants are remembered as pointers to it; by the latter a change of stock or price finds what to
 * forget. A detail begins with the token that stood under {@link DetailNames#TOKEN} when it was remembered, and counts only as
 * long as that one stands there. What a unit of work reads is remembered once that is committed.
 */
public final class CachedProductDetails implements ProductDetails {

    private static final char SEPARATOR = '|';

    private final ProductDetails delegate;
    private final RedisCache cache;
    private final AnswerCodec codec;
    private final Transactions transactions;

    /** Decorates the port. */
    public CachedProductDetails(
            ProductDetails delegate, RedisCache cache, AnswerCodec codec, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.codec = codec;
        this.transactions = transactions;
    }

    @Override
    public Optional<ProductDetailView> find(ProductId id, Visibility visibility) {
        if (visibility != Visibility.PUBLISHED) {
            return delegate.find(id, visibility);
        }
        String name = DetailNames.detail(id);
        Optional<RedisCache.Reading> reading = cache.read(List.of(name, DetailNames.TOKEN));
        return reading.flatMap(found -> known(found, name)).or(() -> {
            Optional<ProductDetailView> view = delegate.find(id, visibility);
            reading.ifPresent(since -> view.ifPresent(present -> remember(since, present)));
            return view;
        });
    }

    @Override
    public Optional<ProductDetailView> findBySlug(Slug slug, Visibility visibility) {
        if (visibility != Visibility.PUBLISHED) {
            return delegate.findBySlug(slug, visibility);
        }
        String name = DetailNames.slug(slug);
        Optional<RedisCache.Reading> reading = cache.follow(List.of(name, DetailNames.TOKEN));
        return reading.flatMap(found -> known(found, name))
                .filter(view -> view.slug().equals(slug))
                .or(() -> {
                    Optional<ProductDetailView> view = delegate.findBySlug(slug, visibility);
                    reading.ifPresent(since -> view.ifPresent(present -> remember(since, present)));
                    return view;
                });
    }

    private Optional<ProductDetailView> known(RedisCache.Reading reading, String name) {
        String text = reading.values().get(0);
        String token = reading.values().get(1);
        if (text == null || token == null || !text.startsWith(token + SEPARATOR)) {
            return Optional.empty();
        }
        String detail = text.substring(token.length() + 1);
        return cache.understand(name, detail, known -> codec.read(known, ProductDetailView.class));
    }

    private void remember(RedisCache.Reading since, ProductDetailView view) {
        transactions.afterCommit(() -> cache.keep(since, entries(since, view)));
    }

    private Map<String, String> entries(RedisCache.Reading since, ProductDetailView view) {
        // Without a token the clock makes a new one: it has moved on since the last one was forgotten.
        String known = since.values().get(1);
        String token = known == null ? since.clock() : known;
        String name = DetailNames.detail(view.id());
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(DetailNames.TOKEN, token);
        entries.put(name, token + SEPARATOR + codec.write(view));
        entries.put(DetailNames.slug(view.slug()), RedisCache.key(name));
        for (ProductDetailView.VariantView variant : view.variants()) {
            entries.put(DetailNames.variant(variant.id()), RedisCache.key(name));
        }
        return entries;
    }
}
