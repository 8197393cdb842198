package dev.entrepot.application.inventory;

import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.shared.Refusal;

/** Lets whoever holds goods say that they must not leave yet, so that inventory need not know who that is. */
@FunctionalInterface
public interface ShippingApproval {

    /**
     * Does nothing if the goods of a reservation may leave. Belongs to a running transaction.
     *
     * @throws Refusal if they may not
     */
    void demand(ReservationId reservation);
}
