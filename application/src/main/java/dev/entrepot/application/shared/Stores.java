package dev.entrepot.application.shared;

import java.util.List;

/** The stores of this installation. */
public interface Stores {

    /** Every store that does business; needs no store to be bound. */
    List<StoreId> active();

    /**
     * How the bound store does business. May be some seconds old.
     *
     * @throws IllegalStateException if no store is bound
     */
    StoreSettings settings();

    /**
     * How the bound store does business now, whatever memories know.
     *
     * @throws IllegalStateException if no store is bound
     */
    Present present();

    /**
     * Changes how the bound store does business, and raises the version of its pricing rules, since the same prices may mean something
     * else from then on. Belongs to a running transaction.
     *
     * @param expectedVersion on which version of the settings the change is based
     * @throws dev.entrepot.domain.shared.StaleVersion if they are of another version by now
     */
    void change(StoreSettings settings, long expectedVersion);

    /**
     * How a store does business at one moment.
     *
     * @param version raised by each change
     */
    record Present(StoreSettings settings, long version) {}
}
