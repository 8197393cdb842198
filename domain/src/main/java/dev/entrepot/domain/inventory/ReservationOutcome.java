package dev.entrepot.domain.inventory;

import java.util.List;

/** How an attempt to reserve ended: every demand is held, or none is. */
public sealed interface ReservationOutcome {

    /** All demands are held under the reservation. */
    record Reserved(ReservationId reservation) implements ReservationOutcome {}

    /**
     * Nothing is held.
     *
     * @param shortages every demand that falls short, in the order of the variants' ids
     */
    record Insufficient(List<Shortage> shortages) implements ReservationOutcome {

        /** Copies the shortages. */
        public Insufficient {
            shortages = List.copyOf(shortages);
        }
    }
}
