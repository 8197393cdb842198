package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;

/**
 * What variants cost.
 *
 * <p>Every write raises the version of the shop's pricing rules in its transaction. Readers may be answered from a memory, but never
 * with rules older than the version that they ask for: that is how an order makes sure that no stale price reaches it.
 */
public interface PriceLists {

    /** As a version asked for: whatever the present one is. Such an answer never comes from a memory. */
    long PRESENT = Long.MAX_VALUE;

    /**
     * The prices in force.
     *
     * @param variants what is asked for; those without a price are left out of the answer
     * @param atLeastVersion the oldest version of the rules that will do; 0 if any will, {@link #PRESENT} for the present one
     */
    PriceBook book(Currency currency, Collection<VariantId> variants, long atLeastVersion);

    /**
     * Sets regular prices, new or in place of the present ones, in a number of statements that does not grow with their number. A
     * variant has one in each currency. Belongs to a running transaction.
     *
     * @return how many prices differ from before
     */
    int setBasePrices(Map<VariantId, Price> prices);
}
