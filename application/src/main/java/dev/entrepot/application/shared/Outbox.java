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
     * <p>An event that cannot be read is put aside with its error, for people, and the others go on without it; its aggregate is served by
     * a later lease.
     *
     * @param aggregates at most how many
     * @param at now
     * @param duration for how long; after that others may lease them
     */
    List<Lease> lease(int aggregates, Instant at, Duration duration);

    /**
     * Marks the events of leases as delivered and gives those back, each if it is still held, in one statement for all of them. Needs no
     * running transaction. A lease of which only the first events were delivered comes as {@link Lease#first}.
     */
    void delivered(Collection<Lease> leases, Instant at);

    /**
     * Gives a lease back after a failure, if it is still held. Needs no running transaction.
     *
     * @param delivered how many of its events were delivered before
     * @param error what went wrong, for people
     * @param at now
     * @param retryAt before when nobody gets the aggregate's events again
     */
    void failed(Lease lease, int delivered, String error, Instant at, Instant retryAt);

    /**
     * Forgets events that were delivered before the instant. Needs no running transaction.
     *
     * @param limit at most how many
     * @return how many it were; fewer than the limit if none is left, or others are forgetting the same
     */
    int forgetDelivered(Instant before, int limit);

    /** How many events wait. */
    long backlog();

    /** How many events were put aside, and wait for people. */
    long parked();

    /**
     * One aggregate's first undelivered events.
     *
     * @param id the lease's own identity
     * @param attempts how often delivering them has failed before
     * @param until when it is over, and others may have the aggregate
     * @param events in the order in which they happened, at least one and at most 100
     */
    record Lease(UUID id, UUID aggregate, int attempts, Instant until, List<Delivery> events) {

        /** Copies the events. */
        public Lease {
            events = List.copyOf(events);
        }

        /** The same lease with its first events only. */
        public Lease first(int count) {
            return new Lease(id, aggregate, attempts, until, events.subList(0, count));
        }
    }

    /**
     * One event.
     *
     * @param sequence its place among the store's events
     */
    record Delivery(long sequence, DomainEvent event) {}
}
