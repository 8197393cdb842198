package dev.entrepot.cache.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.catalog.DetailNames;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers prices in Redis.
 *
 * <p>Each price is remembered with the version of the pricing rules at which it was read, and counts only if that is the version which is
 * remembered as the present one; every writer has that one forgotten after its commit. Whoever asks for {@link PriceLists#PRESENT} is
 * answered from the database, and Redis is not asked. What a unit of work reads is remembered once that is committed: it may have read
 * what it has written itself and may yet be undone.
 */
public final class CachedPriceLists implements PriceLists {

    private final PriceLists delegate;
    private final RedisCache cache;
    private final Transactions transactions;

    /** Decorates the port. */
    public CachedPriceLists(PriceLists delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
    }

    @Override
    public PriceBook book(Currency currency, Collection<VariantId> variants, long atLeastVersion) {
        if (atLeastVersion == PRESENT) {
            return delegate.book(currency, variants, PRESENT);
        }
        List<VariantId> wanted = variants.stream().distinct().toList();
        Optional<RedisCache.Reading> reading = cache.read(names(currency, wanted));
        Optional<PriceBook> known = reading.flatMap(found -> known(found.values(), currency, wanted))
                .filter(book -> book.version() >= atLeastVersion);
        if (known.isPresent()) {
            return known.get();
        }
        PriceBook book = delegate.book(currency, variants, atLeastVersion);
        reading.ifPresent(since -> transactions.afterCommit(() -> cache.keep(since, entries(book, wanted))));
        return book;
    }

    @Override
    public List<PriceChange> preview(Collection<PriceSetting> settings, Instant at) {
        return delegate.preview(settings, at);
    }

    @Override
    public List<PriceChange> set(Collection<PriceSetting> settings, Instant at) {
        List<PriceChange> changes = delegate.set(settings, at);
        if (!changes.isEmpty()) {
            List<String> pointers = changes.stream()
                    .map(PriceChange::variant)
                    .distinct()
                    .map(DetailNames::variant)
                    .toList();
            transactions.afterCommit(() -> cache.forget(pointers, List.of(PriceNames.RULES)));
        }
        return changes;
    }

    private static List<String> names(Currency currency, List<VariantId> variants) {
        List<String> names = new ArrayList<>(variants.size() + 1);
        names.add(PriceNames.RULES);
        variants.forEach(variant -> names.add(PriceNames.price(currency, variant)));
        return names;
    }

    private Optional<PriceBook> known(List<@Nullable String> values, Currency currency, List<VariantId> variants) {
        String first = values.getFirst();
        if (first == null) {
            return Optional.empty();
        }
        Optional<PriceNames.Rules> rules = cache.understand(PriceNames.RULES, first, PriceNames.Rules::parse);
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        long version = rules.get().version();
        Map<VariantId, Price> prices = new HashMap<>();
        for (int i = 0; i < variants.size(); i++) {
            VariantId variant = variants.get(i);
            Optional<PriceNames.Priced> priced =
                    priced(values.get(i + 1), currency, variant).filter(found -> found.version() == version);
            if (priced.isEmpty()) {
                return Optional.empty();
            }
            Price price = priced.get().price();
            if (price != null) {
                prices.put(variant, price);
            }
        }
        return Optional.of(PriceBook.ofBase(version, currency, rules.get().taxIncluded(), prices));
    }

    private Optional<PriceNames.Priced> priced(@Nullable String value, Currency currency, VariantId variant) {
        return value == null
                ? Optional.empty()
                : cache.understand(
                        PriceNames.price(currency, variant), value, text -> PriceNames.Priced.parse(text, currency));
    }

    private static Map<String, String> entries(PriceBook book, List<VariantId> variants) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(PriceNames.RULES, new PriceNames.Rules(book.version(), book.taxIncluded()).text());
        Map<VariantId, Price> prices = book.basePrices();
        for (VariantId variant : variants) {
            entries.put(
                    PriceNames.price(book.currency(), variant), PriceNames.text(book.version(), prices.get(variant)));
        }
        return entries;
    }
}
