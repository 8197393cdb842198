package dev.entrepot.domain.customer;

import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Optional;

/**
 * The customer tiers of a shop. Writes belong to a running transaction. Price lists, promotions and shipping methods name tiers by their
 * codes, and need not be asked: a code that no customer has is harmless in a rule.
 */
public interface CustomerTiers {

    /** All of them. */
    LoyaltyProgramme programme();

    /** The tier of this code, if there is one. */
    Optional<Versioned> find(String code);

    /**
     * Adds a tier, in version 1.
     *
     * @throws CustomerRefusal.TierCodeTaken if there is one of this code
     * @throws CustomerRefusal.TierRankTaken if there is one of this rank
     */
    void add(CustomerTier tier);

    /**
     * Replaces the tier of this code, and raises its version.
     *
     * @param version the version that was found
     * @throws ConcurrentChange if it is not of that version any more
     * @throws CustomerRefusal.TierRankTaken if another one has the rank
     */
    void update(CustomerTier tier, long version);

    /**
     * Removes the tier of this code. Who has reached it by membership has the next one that was reached.
     *
     * @param version the version that was found
     * @throws ConcurrentChange if it is not of that version any more
     * @throws CustomerRefusal.StillInUse if it is assigned to customers
     */
    void remove(String code, long version);

    /**
     * A tier and how often it was written.
     *
     * @param version 1 or more
     */
    record Versioned(CustomerTier tier, long version) {}
}
