package dev.entrepot.cache.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import java.util.Collection;
import java.util.List;

/** Remembers each store's tax rates in the memory of this process, as long as nobody asks for newer ones. */
public final class CachedTaxRates implements TaxRates {

    private final TaxRates delegate;
    private final RedisCache cache;
    private final Transactions transactions;
    private final RulesMemory<TaxTable> memory;

    /** Decorates the port. */
    public CachedTaxRates(TaxRates delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
        this.memory = new RulesMemory<>(TaxTable::version, transactions);
    }

    @Override
    public TaxTable table(long atLeastVersion) {
        return memory.atLeast(atLeastVersion, () -> delegate.table(atLeastVersion));
    }

    @Override
    public void replaceAll(TaxSettings settings, Collection<TaxRule> rules) {
        delegate.replaceAll(settings, rules);
        transactions.afterCommit(() -> cache.forget(List.of(), List.of(PriceNames.RULES)));
    }
}
