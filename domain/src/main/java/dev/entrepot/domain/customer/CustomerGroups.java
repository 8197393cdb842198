package dev.entrepot.domain.customer;

import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Optional;

/**
 * The customer groups of a shop. Writes belong to a running transaction. Price lists and promotions name groups by their codes, and need
 * not be asked: a code that no customer has is harmless in a rule.
 */
public interface CustomerGroups {

    /** The group of this code, if there is one. */
    Optional<Versioned> find(String code);

    /**
     * Adds a group, in version 1.
     *
     * @throws CustomerRefusal.GroupCodeTaken if there is one of this code
     */
    void add(CustomerGroup group);

    /**
     * Replaces the group of this code, and raises its version.
     *
     * @param version the version that was found
     * @throws ConcurrentChange if it is not of that version any more
     */
    void update(CustomerGroup group, long version);

    /**
     * Removes the group of this code.
     *
     * @param version the version that was found
     * @throws ConcurrentChange if it is not of that version any more
     * @throws CustomerRefusal.StillInUse if customers belong to it
     */
    void remove(String code, long version);

    /**
     * A group and how often it was written.
     *
     * @param version 1 or more
     */
    record Versioned(CustomerGroup group, long version) {}
}
