package dev.entrepot.cache.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.catalog.DetailNames;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.product.VariantId;
import java.util.List;

/** Forgets the details of products whose stock is another one after the running transaction. */
public final class StaleDetails {

    private final RedisCache cache;
    private final Transactions transactions;

    /** Makes it of what it needs. */
    public StaleDetails(RedisCache cache, Transactions transactions) {
        this.cache = cache;
        this.transactions = transactions;
    }

    void forget(List<VariantId> variants) {
        List<String> pointers =
                variants.stream().distinct().map(DetailNames::variant).toList();
        if (!pointers.isEmpty()) {
            transactions.afterCommit(() -> cache.forget(pointers, List.of()));
        }
    }
}
