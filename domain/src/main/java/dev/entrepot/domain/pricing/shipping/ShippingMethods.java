package dev.entrepot.domain.pricing.shipping;

/** The shipping methods of a shop. Every write raises the version of the shop's pricing rules in its transaction. */
public interface ShippingMethods {

    /**
     * The methods that can be chosen.
     *
     * @param atLeastVersion the oldest version of the rules that will do; 0 if any will
     */
    ShippingBook book(long atLeastVersion);

    /**
     * Adds the method, or replaces the one of its code. Belongs to a running transaction.
     *
     * @return whether it was added
     */
    boolean put(ShippingMethod method);

    /**
     * Removes a method; orders that were placed with it are not touched. Belongs to a running transaction.
     *
     * @return whether there was one of this code
     */
    boolean remove(String code);
}
