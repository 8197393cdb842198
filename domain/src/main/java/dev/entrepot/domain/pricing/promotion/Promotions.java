package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The promotions of a shop. Every write raises the version of the shop's pricing rules in its transaction. */
public interface Promotions {

    /**
     * All promotions that were not removed. One whose validity is over may be left out.
     *
     * @param atLeastVersion the oldest version of the rules that will do; 0 if any will
     */
    PromotionBook book(long atLeastVersion);

    /**
     * Until when promotions that are over asked for shared codes: the latest end of each code. Books leave such promotions out, so this is
     * asked of codes that a book does not know.
     *
     * @param at what ended then or before is over
     * @return by code; codes that no promotion of the past asked for are left out
     */
    Map<String, Instant> endedCoupons(Set<String> codes, Instant at);

    /** The promotion, if it exists. */
    Optional<Stored> find(PromotionId id);

    /**
     * Adds a new promotion, in version 1. Belongs to a running transaction.
     *
     * @throws PricingRefusal.PromotionCodeTaken if another promotion has the code
     * @throws IllegalArgumentException if it has conditions or actions of a host's own, of which a store knows nothing
     */
    void add(Promotion promotion);

    /**
     * Replaces a promotion by what it is now. What was counted of its use stays. Belongs to a running transaction.
     *
     * @param expectedVersion the version that the change is based on
     * @throws PricingRefusal.PromotionNotFound if it is gone
     * @throws StaleVersion if it is of another version
     * @throws PricingRefusal.PromotionCodeTaken if another promotion has the code
     * @throws IllegalArgumentException as {@link #add} does
     */
    void update(Promotion promotion, long expectedVersion);

    /**
     * Removes a promotion, whose code is free again; removing one that is gone changes nothing. Belongs to a running transaction.
     *
     * @param expectedVersion the version that the removal is based on
     * @throws StaleVersion if it is of another version
     */
    void remove(PromotionId id, long expectedVersion);

    /**
     * A promotion as it is stored.
     *
     * @param version how often it was stored: 1 for one that was never changed
     */
    record Stored(Promotion promotion, long version) {}
}
