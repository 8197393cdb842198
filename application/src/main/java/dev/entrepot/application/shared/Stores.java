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
     * Changes how the bound store does business, and raises the version of its pricing rules, since the same prices may mean something
     * else from then on. Belongs to a running transaction.
     */
    void change(StoreSettings settings);
}
