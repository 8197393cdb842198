package dev.entrepot.cache.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.catalog.DetailNames;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceListEntry;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PricePreview;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
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
    public List<PricePreview> preview(Collection<PriceSetting> settings, Instant at) {
        return delegate.preview(settings, at);
    }

    @Override
    public List<PriceChange> set(Collection<PriceSetting> settings, Instant at) {
        List<PriceChange> changes = delegate.set(settings, at);
        if (!changes.isEmpty()) {
            forget(changes);
        }
        return changes;
    }

    @Override
    public List<PriceChange> end(Collection<PriceSetting.Place> places, Author by, String reason, Instant at) {
        List<PriceChange> changes = delegate.end(places, by, reason, at);
        if (!changes.isEmpty()) {
            forget(changes);
        }
        return changes;
    }

    @Override
    public Optional<Versioned> find(String code) {
        return delegate.find(code);
    }

    @Override
    public void add(PriceListTerms terms) {
        delegate.add(terms);
        forget(List.of());
    }

    @Override
    public void update(PriceListTerms terms, long version) {
        delegate.update(terms, version);
        forget(List.of());
    }

    /** Products show regular prices only, so no detail has to be forgotten. */
    @Override
    public void remove(String code, long version, Author by, String reason, Instant at) {
        delegate.remove(code, version, by, reason, at);
        forget(List.of());
    }

    private void forget(List<PriceChange> changes) {
        List<String> pointers = changes.stream()
                .map(PriceChange::variant)
                .distinct()
                .map(DetailNames::variant)
                .toList();
        transactions.afterCommit(() -> cache.forget(pointers, List.of(PriceNames.RULES)));
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
        PriceListTerms base = PriceListTerms.base(currency, rules.get().taxIncluded());
        List<PriceListEntry> entries = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            Optional<PriceNames.Priced> priced =
                    priced(values.get(i + 1), variants.get(i), base).filter(found -> found.version() == version);
            if (priced.isEmpty()) {
                return Optional.empty();
            }
            entries.addAll(priced.get().entries());
        }
        return Optional.of(PriceBook.of(version, base, entries));
    }

    private Optional<PriceNames.Priced> priced(@Nullable String value, VariantId variant, PriceListTerms base) {
        return value == null
                ? Optional.empty()
                : cache.understand(
                        PriceNames.price(base.currency(), variant),
                        value,
                        text -> PriceNames.Priced.parse(text, variant, base));
    }

    private static Map<String, String> entries(PriceBook book, List<VariantId> variants) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(PriceNames.RULES, new PriceNames.Rules(book.version(), book.taxIncluded()).text());
        for (VariantId variant : variants) {
            entries.put(PriceNames.price(book.currency(), variant), PriceNames.text(book, variant));
        }
        return entries;
    }
}
