package dev.entrepot.cache.inventory;

import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Has the details of products forgotten of which something is held or let go. Reservations themselves are never remembered. */
public final class CachedReservations implements Reservations {

    private final Reservations delegate;
    private final StaleDetails staleDetails;

    /** Decorates the port. */
    public CachedReservations(Reservations delegate, StaleDetails staleDetails) {
        this.delegate = delegate;
        this.staleDetails = staleDetails;
    }

    @Override
    public void hold(Reservation reservation) {
        delegate.hold(reservation);
        forget(reservation);
    }

    @Override
    public Optional<Reservation> find(ReservationId id) {
        return delegate.find(id);
    }

    @Override
    public Optional<Reservation> lock(ReservationId id) {
        return delegate.lock(id);
    }

    @Override
    public void update(Reservation reservation, String by, Instant at) {
        delegate.update(reservation, by, at);
        forget(reservation);
    }

    @Override
    public List<ReservationId> overdue(Instant at, int skip, int limit) {
        return delegate.overdue(at, skip, limit);
    }

    private void forget(Reservation reservation) {
        staleDetails.forget(
                reservation.parts().stream().map(Reservation.Part::variant).toList());
    }
}
