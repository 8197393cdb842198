package dev.entrepot.application.inventory;

import dev.entrepot.domain.inventory.ReservationId;
import java.util.Optional;

/** Reservations as they are shown. */
@FunctionalInterface
public interface ReservationViews {

    /** The reservation, if there is one. One statement. */
    Optional<ReservationView> find(ReservationId id);
}
