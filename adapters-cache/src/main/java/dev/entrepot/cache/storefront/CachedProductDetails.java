package dev.entrepot.cache.storefront;

import dev.entrepot.application.shared.AnswerCodec;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what shoppers see of products. Staff, who look at what they have just changed, always get it from the database.
 *
 * <p>Beside each product its variants are remembered as pointers to it, by which a change of stock or price finds what to forget.
 */
public final class CachedProductDetails implements ProductDetails {

    private final ProductDetails delegate;
    private final RedisCache cache;
    private final AnswerCodec codec;

    /** Decorates the port. */
    public CachedProductDetails(ProductDetails delegate, RedisCache cache, AnswerCodec codec) {
        this.delegate = delegate;
        this.cache = cache;
        this.codec = codec;
    }

    @Override
    public Optional<ProductDetailView> find(ProductId id, Visibility visibility) {
        if (visibility != Visibility.PUBLISHED) {
            return delegate.find(id, visibility);
        }
        return remembered(DetailNames.detail(id), () -> delegate.find(id, visibility));
    }

    @Override
    public Optional<ProductDetailView> findBySlug(Slug slug, Visibility visibility) {
        if (visibility != Visibility.PUBLISHED) {
            return delegate.findBySlug(slug, visibility);
        }
        Optional<RedisCache.Reading> reading = cache.read(List.of(DetailNames.slug(slug)));
        @Nullable String id = reading.map(found -> found.values().getFirst()).orElse(null);
        if (id != null) {
            Optional<ProductDetailView> known = find(ProductId.parse(id), visibility);
            if (known.filter(view -> view.slug().equals(slug)).isPresent()) {
                return known;
            }
        }
        Optional<ProductDetailView> view = delegate.findBySlug(slug, visibility);
        view.filter(present -> present.slug().equals(slug))
                .ifPresent(present -> reading.ifPresent(since -> cache.keep(since, entries(present))));
        return view;
    }

    private Optional<ProductDetailView> remembered(String name, Supplier<Optional<ProductDetailView>> source) {
        Optional<RedisCache.Reading> reading = cache.read(List.of(name));
        @Nullable String known = reading.map(found -> found.values().getFirst()).orElse(null);
        if (known != null) {
            return Optional.of(codec.read(known, ProductDetailView.class));
        }
        Optional<ProductDetailView> view = source.get();
        view.ifPresent(present -> reading.ifPresent(since -> cache.keep(since, entries(present))));
        return view;
    }

    private Map<String, String> entries(ProductDetailView view) {
        Map<String, String> entries = new LinkedHashMap<>();
        String detail = DetailNames.detail(view.id());
        entries.put(detail, codec.write(view));
        entries.put(DetailNames.slug(view.slug()), view.id().toString());
        for (ProductDetailView.VariantView variant : view.variants()) {
            entries.put(DetailNames.variant(variant.id()), RedisCache.key(detail));
        }
        return entries;
    }
}
