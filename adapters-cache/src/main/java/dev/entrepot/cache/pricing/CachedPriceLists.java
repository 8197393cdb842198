package dev.entrepot.cache.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.catalog.DetailNames;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
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
 * <p>Each price is remembered under the version of the pricing rules at which it was read, so it can never be wrong; what can be old is
 * only the notion of the present version, which every writer has forgotten after its commit. Whoever asks for
 * {@link PriceLists#PRESENT} is answered from the database.
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
        if (atLeastVersion == PRESENT || variants.isEmpty()) {
            return delegate.book(currency, variants, atLeastVersion);
        }
        Optional<RedisCache.Reading> pointer = cache.read(List.of(PriceNames.RULES));
        Optional<PriceBook> known = pointer.map(reading -> reading.values().getFirst())
                .map(PriceNames.Rules::parse)
                .filter(rules -> rules.version() >= atLeastVersion)
                .flatMap(rules -> known(rules, currency, List.copyOf(variants)));
        if (known.isPresent()) {
            return known.get();
        }
        PriceBook book = delegate.book(currency, variants, atLeastVersion);
        pointer.ifPresent(since -> cache.keep(since, entries(book, variants)));
        return book;
    }

    @Override
    public int setBasePrices(Map<VariantId, Price> prices) {
        int changed = delegate.setBasePrices(prices);
        if (changed > 0) {
            List<String> pointers =
                    prices.keySet().stream().map(DetailNames::variant).toList();
            transactions.afterCommit(() -> cache.forget(pointers, List.of(PriceNames.RULES)));
        }
        return changed;
    }

    private Optional<PriceBook> known(PriceNames.Rules rules, Currency currency, List<VariantId> variants) {
        List<String> names = new ArrayList<>();
        for (VariantId variant : variants) {
            names.add(PriceNames.price(rules.version(), currency, variant));
        }
        Optional<RedisCache.Reading> reading = cache.read(names);
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        Map<VariantId, Price> prices = new HashMap<>();
        List<@Nullable String> values = reading.get().values();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value == null) {
                return Optional.empty();
            }
            Optional<Price> price = PriceNames.parse(value, currency);
            if (price.isPresent()) {
                prices.put(variants.get(i), price.get());
            }
        }
        return Optional.of(new PriceBook(rules.version(), currency, rules.taxIncluded(), prices));
    }

    private static Map<String, String> entries(PriceBook book, Collection<VariantId> variants) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(PriceNames.RULES, new PriceNames.Rules(book.version(), book.taxIncluded()).text());
        for (VariantId variant : variants) {
            entries.put(
                    PriceNames.price(book.version(), book.currency(), variant),
                    book.price(variant).map(PriceNames::text).orElse(PriceNames.ABSENT));
        }
        return entries;
    }
}
