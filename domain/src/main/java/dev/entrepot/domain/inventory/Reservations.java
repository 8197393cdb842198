package dev.entrepot.domain.inventory;

import dev.entrepot.domain.shared.ConcurrentChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is held of the stock of a shop. Its writes are the guard against overselling.
 *
 * <p>Writes belong to a running transaction. They take a reservation first and then stock, in the order of the ids of variants and places,
 * so that no two can wait for each other.
 */
public interface Reservations {

    /**
     * Holds all that a new reservation names, or nothing, as the last that the running transaction does: nobody waits for whoever holds the
     * last units longer than the end of their transaction takes. So it does not say whether it could; it demands it, and the failure may
     * show at the commit only. Look first with {@link StockItems#find} and {@link Stock#shortages} at what there is. However many callers
     * race for the last units, no more are held than may be promised.
     *
     * @param reservation under an id that was not used before
     * @throws ConcurrentChange if something falls short; whoever repeats the transaction will find what
     * @throws IllegalArgumentException if the id was used before
     */
    void hold(Reservation reservation);

    /** The reservation, if there is one. */
    Optional<Reservation> find(ReservationId id);

    /** The reservation, if there is one. Nobody else changes it until the running transaction ends. */
    Optional<Reservation> lock(ReservationId id);

    /**
     * Stores what became of a reservation that this transaction has locked: frees what it no longer holds, and books what was shipped as
     * {@link MovementKind#SALE}, with the reservation as its reference.
     *
     * @param by the name of the key or user who shipped, or of what sold digital goods
     * @throws InventoryRefusal.NotOnHand if what was shipped is not there, naming one such part; nothing is stored then, and the
     *     transaction has to fail
     */
    void update(Reservation reservation, String by, Instant at);

    /** The same where nothing was shipped, so that nothing is booked and nobody needs to be named. */
    default void update(Reservation reservation, Instant at) {
        update(reservation, "", at);
    }

    /**
     * Those whose time is over and that still hold something, the longest overdue first, and those of the same instant in the order of
     * their ids.
     *
     * @param skip how many of them to leave out
     * @param limit at most how many
     */
    List<ReservationId> overdue(Instant at, int skip, int limit);

    /**
     * Lets go what is still held under a reservation. Doing it twice changes nothing, nor does it where nothing was ever held.
     *
     * @return what was let go
     */
    default List<Allotment> release(ReservationId id, Instant at) {
        Optional<Reservation> present = lock(id).filter(Reservation::isOpen);
        present.ifPresent(reservation -> update(reservation.released(at), at));
        return present.map(Reservation::open).orElse(List.of());
    }
}
