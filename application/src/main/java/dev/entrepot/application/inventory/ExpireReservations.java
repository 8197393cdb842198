package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets go what was held for longer than it should. Any number of nodes may do it side by side: each reservation is a transaction of its own,
 * in which the second one that comes finds that nothing is left to do.
 */
public final class ExpireReservations {

    private final Transactions transactions;
    private final Reservations reservations;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ExpireReservations(Transactions transactions, Reservations reservations, Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.clock = clock;
    }

    /** Lets go one batch of the bound store, the longest overdue first. */
    public Expired handle(Command command) {
        Instant now = clock.instant();
        List<ReservationId> due = transactions.read(() -> reservations.overdue(now, command.skip(), command.batch()));
        int expired = 0;
        List<Failure> failures = new ArrayList<>();
        for (ReservationId id : due) {
            try {
                expired += transactions.write(() -> expire(id, now)) ? 1 : 0;
            } catch (RuntimeException e) {
                failures.add(new Failure(id, e));
            }
        }
        return new Expired(due.size(), expired, failures);
    }

    private boolean expire(ReservationId id, Instant now) {
        Optional<Reservation> overdue = reservations.lock(id).filter(present -> present.isOverdue(now));
        overdue.ifPresent(present -> reservations.update(present.expired(now), now));
        return overdue.isPresent();
    }

    /**
     * Which reservations to let go.
     *
     * @param skip how many of the longest overdue to leave alone, since they could not be let go a moment ago
     * @param batch at most how many
     */
    public record Command(int skip, int batch) {}

    /**
     * What was done.
     *
     * @param found how many were overdue
     * @param expired how many of them were let go; the others were bought or let go meanwhile
     * @param failures those that could not be let go
     */
    public record Expired(int found, int expired, List<Failure> failures) {

        /** Copies the failures. */
        public Expired {
            failures = List.copyOf(failures);
        }
    }

    /** A reservation that could not be let go, and why. */
    public record Failure(ReservationId reservation, RuntimeException cause) {}
}
