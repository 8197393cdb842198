package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

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
     * The prices of all lists, those of lists that are not in force included; of lists that ended more than a day ago they may be left out.
     *
     * @param variants what is asked for; those without a price are left out of the answer
     * @param atLeastVersion the oldest version of the rules that will do; 0 if any will, {@link #PRESENT} for the present one
     */
    PriceBook book(Currency currency, Collection<VariantId> variants, long atLeastVersion);

    /**
     * Tells what settings would change, and what that is measured against: one preview for each, in their order, also where it changes
     * nothing. Other writers of prices are kept away until the running transaction ends, so that it is still true when the settings are
     * written. Belongs to a running transaction.
     *
     * @param at now
     */
    List<PricePreview> preview(Collection<PriceSetting> settings, Instant at);

    /**
     * Sets prices, new or in place of the present ones, in a number of statements that does not grow with their number, and writes every
     * change into the history with the same statement. Announcements go to the outbox. Belongs to a running transaction.
     *
     * @param at now
     * @return what changed, in no particular order; what a price was before is what it was when it was written, whatever was read earlier
     * @throws IllegalArgumentException if a price is set twice
     * @throws ConcurrentChange if one stands on a list that is not there, or not in that currency, any more
     */
    List<PriceChange> set(Collection<PriceSetting> settings, Instant at);

    /**
     * Takes prices from their lists, and writes that into the history. Belongs to a running transaction.
     *
     * @param reason for people; may be empty
     * @param at now
     * @return what has ended; a price that was not there is none of it
     */
    List<PriceChange> end(Collection<PriceSetting.Place> places, Author by, String reason, Instant at);

    /** What the list of this code says besides its prices, if there is one. The base list is always there, and not found here. */
    Optional<Versioned> find(String code);

    /**
     * Adds a list without prices, in version 1. Belongs to a running transaction.
     *
     * @throws PricingRefusal.PriceListCodeTaken if there is one of its code, or it is the base list's
     */
    void add(PriceListTerms terms);

    /**
     * Replaces what the list of this code says, and raises its version; its currency is not to differ. Belongs to a running transaction.
     *
     * @param version the version that was found
     * @throws ConcurrentChange if it is not of that version any more
     */
    void update(PriceListTerms terms, long version);

    /**
     * Removes the list of this code with its prices, and writes the end of each into the history. Belongs to a running transaction.
     *
     * @param version the version that was found
     * @param reason for people; may be empty
     * @param at now
     * @throws ConcurrentChange if it is not of that version any more
     */
    void remove(String code, long version, Author by, String reason, Instant at);

    /**
     * What a list says, and how often that was written. Its prices have no part in it.
     *
     * @param version 1 or more
     */
    record Versioned(PriceListTerms terms, long version) {}
}
