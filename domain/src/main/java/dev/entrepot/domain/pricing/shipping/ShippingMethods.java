package dev.entrepot.domain.pricing.shipping;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Optional;

/**
 * The shipping methods of a shop. Every write belongs to a running transaction and raises the version of the shop's pricing rules in it.
 * Orders that were placed with a method keep what they were told.
 */
public interface ShippingMethods {

    /**
     * The methods that can be chosen.
     *
     * @param atLeastVersion the oldest version of the rules that will do; 0 if any will
     */
    ShippingBook book(long atLeastVersion);

    /** The method of this code as it is now, if there is one. */
    Optional<Versioned> find(String code);

    /**
     * Adds a method, in version 1.
     *
     * @throws PricingRefusal.ShippingMethodCodeTaken if there is one of this code
     */
    void add(ShippingMethod method);

    /**
     * Replaces the method of this code, and raises its version.
     *
     * @param version the version that was found
     * @throws ConcurrentChange if it is not of that version any more
     */
    void update(ShippingMethod method, long version);

    /**
     * Removes the method of this code.
     *
     * @param version the version that was found
     * @throws ConcurrentChange if it is not of that version any more
     */
    void remove(String code, long version);

    /**
     * A method and how often it was written.
     *
     * @param version 1 or more
     */
    record Versioned(ShippingMethod method, long version) {}
}
