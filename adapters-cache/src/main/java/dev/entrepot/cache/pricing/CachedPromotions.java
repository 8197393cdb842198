package dev.entrepot.cache.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers each store's promotions in the memory of this process, as long as nobody asks for newer ones. */
public final class CachedPromotions implements Promotions {

    private final Promotions delegate;
    private final RedisCache cache;
    private final Transactions transactions;
    private final RulesMemory<PromotionBook> memory;

    /** Decorates the port. */
    public CachedPromotions(Promotions delegate, RedisCache cache, Transactions transactions) {
        this.delegate = delegate;
        this.cache = cache;
        this.transactions = transactions;
        this.memory = new RulesMemory<>(PromotionBook::version, transactions);
    }

    @Override
    public PromotionBook book(long atLeastVersion) {
        return memory.atLeast(atLeastVersion, () -> delegate.book(atLeastVersion));
    }

    @Override
    public Map<String, Instant> endedCoupons(Set<String> codes, Instant at) {
        return delegate.endedCoupons(codes, at);
    }

    @Override
    public Optional<Stored> find(PromotionId id) {
        return delegate.find(id);
    }

    @Override
    public void add(Promotion promotion) {
        delegate.add(promotion);
        forgetRules();
    }

    @Override
    public void update(Promotion promotion, long expectedVersion) {
        delegate.update(promotion, expectedVersion);
        forgetRules();
    }

    @Override
    public void remove(PromotionId id, long expectedVersion) {
        delegate.remove(id, expectedVersion);
        forgetRules();
    }

    private void forgetRules() {
        transactions.afterCommit(() -> cache.forget(List.of(), List.of(PriceNames.RULES)));
    }
}
