package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.IdempotencyRefusal;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Begins the first transaction of an order: what {@link IdempotencyRecords}, {@link Products}, {@link PriceLists} and {@link StockItems}
 * would say one after the other, each of its own moment, in one round trip.
 */
@FunctionalInterface
public interface CheckoutDesk {

    /**
     * Claims the key as {@link IdempotencyRecords#claim} does, and then looks at what is wanted as it is at that moment, whatever memories
     * know. Belongs to a running transaction.
     *
     * @param reference the order that the key is claimed for
     * @throws IdempotencyRefusal.InProgress if another transaction has claimed the key and takes too long
     * @throws IdempotencyRefusal.KeyReused if the key was used for something else
     */
    Opened open(IdempotencyKey key, UUID reference, Wanted wanted, Instant at);

    /**
     * What to look at.
     *
     * @param skus variants by their SKUs
     * @param variants variants by their ids
     * @param currency of the prices
     */
    record Wanted(Set<Sku> skus, Set<VariantId> variants, Currency currency) {

        /** Copies the sets. */
        public Wanted {
            skus = Set.copyOf(skus);
            variants = Set.copyOf(variants);
        }
    }

    /**
     * What the order begins with.
     *
     * @param claim what became of the key; of no use is the rest unless the claim is fresh
     * @param sellable what is for sale of what is wanted, in no particular order
     * @param prices the present prices of what is wanted
     * @param stock what there is of what is wanted, place by place
     */
    record Opened(Claim claim, List<SellableVariant> sellable, PriceBook prices, Stock stock) {

        /** Copies the list. */
        public Opened {
            sellable = List.copyOf(sellable);
        }
    }
}
