package dev.entrepot.domain.customer;

import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.CustomerId;
import java.util.Optional;

/** The customers of a shop. Writes belong to a running transaction. */
public interface Customers {

    /** The customer, if there is one of this identity. */
    Optional<Customer> find(CustomerId id);

    /**
     * Adds a new customer.
     *
     * @throws CustomerRefusal.EmailTaken if another customer has the address
     * @throws CustomerRefusal.UnknownGroup if a group does not exist
     * @throws CustomerRefusal.UnknownTier if the assigned tier does not exist
     */
    void add(Customer customer);

    /**
     * Stores a changed customer if it is still of the version that was found.
     *
     * @throws ConcurrentChange if another transaction has stored or removed it meanwhile
     * @throws CustomerRefusal as {@link #add} does
     */
    void update(Customer customer);

    /**
     * Removes a customer, and all that is known of them, if it is still of the version that was found. Orders keep what they say.
     *
     * @throws ConcurrentChange if another transaction has stored or removed it meanwhile
     */
    void remove(Customer customer);
}
