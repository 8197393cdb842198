package dev.entrepot.cache.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.pricing.shipping.ShippingBook;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import java.util.List;
import java.util.Optional;

/** Remembers each store's shipping methods in the memory of this process, as long as nobody asks for newer ones. */
public final class CachedShippingMethods implements ShippingMethods {

    private final ShippingMethods delegate;
    private final RedisCache cache;
    private final Transactions transactions;
    private final RulesMemory<ShippingBook> memory;

    /** Decorates the port. */
    public CachedShippingMethods(ShippingMethods delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
        this.memory = new RulesMemory<>(ShippingBook::version, transactions);
    }

    @Override
    public ShippingBook book(long atLeastVersion) {
        return memory.atLeast(atLeastVersion, () -> delegate.book(atLeastVersion));
    }

    @Override
    public Optional<Versioned> find(String code) {
        return delegate.find(code);
    }

    @Override
    public void add(ShippingMethod method) {
        delegate.add(method);
        forgetRules();
    }

    @Override
    public void update(ShippingMethod method, long version) {
        delegate.update(method, version);
        forgetRules();
    }

    @Override
    public void remove(String code, long version) {
        delegate.remove(code, version);
        forgetRules();
    }

    private void forgetRules() {
        transactions.afterCommit(() -> cache.forget(List.of(), List.of(PriceNames.RULES)));
    }
}
