package dev.entrepot.application.shared;

import dev.entrepot.domain.shared.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The events of the bound store that were committed with their aggregates and are not delivered yet.
 *
 * <p>Any number of nodes may lease at once: an aggregate is leased by one of them, and its events stay in order.
 */
public interface Outbox {

    /**
     * Leases some aggregates that have undelivered events, the longest waiting first, and commits that. Needs no running transaction.
     *
     * @param aggregates at most how many
     * @param at now
     * @param duration for how long; after that others may lease them
     */
    List<Lease> lease(int aggregates, Instant at, Duration duration);

    /**
     * Marks the events of leases as delivered and gives those back, each if it is still held, in one statement for all of them. Needs no
     * running transaction.
     */
    void delivered(Collection<Lease> leases, Instant at);

    /**
     * Gives a lease back after a failure, if it is still held. Needs no running transaction.
     *
     * @param delivered how many of its events were delivered before
     * @param error what went wrong, for people
     * @param retryAt before when nobody gets the aggregate's events again
     */
    void failed(Lease lease, int delivered, String error, Instant retryAt);

    /** How many events wait. */
    long backlog();

    /**
     * One aggregate's undelivered events.
     *
     * @param id the lease's own identity
     * @param attempts how often delivering them has failed before
     * @param events in the order in which they happened, at least one
     */
    record Lease(UUID id, UUID aggregate, int attempts, List<Delivery> events) {

        /** Copies the events. */
        public Lease {
            events = List.copyOf(events);
        }
    }

    /**
     * One event.
     *
     * @param sequence its place among the store's events
     */
    record Delivery(long sequence, DomainEvent event) {}
}
