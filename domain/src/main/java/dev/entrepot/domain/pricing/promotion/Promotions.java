package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.StaleVersion;
import java.util.Optional;

/** The promotions of a shop. Every write raises the version of the shop's pricing rules in its transaction. */
public interface Promotions {

    /**
     * All promotions that were not removed. One whose validity is over may be left out.
     *
     * @param atLeastVersion the oldest version of the rules that will do; 0 if any will
     */
    PromotionBook book(long atLeastVersion);

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
