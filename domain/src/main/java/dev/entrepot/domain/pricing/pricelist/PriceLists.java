package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

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
     * Tells what settings would change: one change for each, in their order, also where it changes nothing. Other writers of prices are
     * kept away until the running transaction ends, so that it is still true when the settings are written. Belongs to a running
     * transaction.
     *
     * @param at now
     */
    List<PriceChange> preview(Collection<PriceSetting> settings, Instant at);

    /**
     * Sets prices, new or in place of the present ones, in a number of statements that does not grow with their number, and writes every
     * change into the history with the same statement. Announcements go to the outbox. Belongs to a running transaction.
     *
     * @param at now
     * @return what changed, in no particular order; what a price was before is what it was when it was written, whatever was read earlier
     * @throws IllegalArgumentException if a price is set twice
     */
    List<PriceChange> set(Collection<PriceSetting> settings, Instant at);
}
