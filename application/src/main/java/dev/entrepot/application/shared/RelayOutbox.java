package dev.entrepot.application.shared;

import dev.entrepot.domain.shared.DomainEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands committed events to their subscribers, in order for each aggregate, at least once, on any number of nodes.
 *
 * <p>It leases some aggregates and commits that, then delivers: no lock is held while a subscriber works. Somebody who fails gets the
 * event again after a while that doubles with each failure, from one second to five minutes. When a lease is over nothing more of it is
 * handed on: another node may have it by then.
 */
public final class RelayOutbox {

    private static final int BATCH = 100;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofMinutes(5);
    private static final int MAX_DOUBLINGS = 9;

    private final Outbox outbox;
    private final List<EventSubscriber> subscribers;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public RelayOutbox(Outbox outbox, List<EventSubscriber> subscribers, Clock clock) {
        this.outbox = outbox;
        this.subscribers = List.copyOf(subscribers);
        this.clock = clock;
    }

    /** Delivers what waits in the bound store, one batch. */
    public Relayed handle(Command command) {
        List<Outbox.Lease> leases = outbox.lease(command.aggregates(), clock.instant(), LEASE);
        List<Outbox.Lease> done = new ArrayList<>();
        List<DomainEvent> delivered = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Outbox.Lease lease : leases) {
            Delivered result = deliver(lease);
            lease.events().stream()
                    .limit(result.events())
                    .map(Outbox.Delivery::event)
                    .forEach(delivered::add);
            if (result.failure() != null) {
                failures.add(result.failure());
            } else if (result.events() > 0) {
                done.add(lease.first(result.events()));
            }
        }
        if (!done.isEmpty()) {
            outbox.delivered(done, clock.instant());
        }
        return new Relayed(leases.size(), delivered, failures);
    }

    /** Hands on events of a lease until somebody fails or the lease is over, after which another node may be handing on the same. */
    private Delivered deliver(Outbox.Lease lease) {
        int done = 0;
        for (Outbox.Delivery delivery : lease.events()) {
            if (!clock.instant().isBefore(lease.until())) {
                return new Delivered(done, null);
            }
            Failure failure = deliver(lease, delivery);
            if (failure != null) {
                String error = failure.subscriber() + ": " + failure.cause();
                outbox.failed(lease, done, error, clock.instant(), retryAfter(lease.attempts()));
                return new Delivered(done, failure);
            }
            done++;
        }
        return new Delivered(done, null);
    }

    private @Nullable Failure deliver(Outbox.Lease lease, Outbox.Delivery delivery) {
        for (EventSubscriber subscriber : subscribers) {
            try {
                subscriber.on(delivery.event());
            } catch (RuntimeException e) {
                return new Failure(lease.aggregate(), delivery.sequence(), subscriber.name(), e);
            }
        }
        return null;
    }

    private Instant retryAfter(int attempts) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
        return clock.instant().plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait);
    }

    /**
     * What to do.
     *
     * @param aggregates at most how many aggregates to serve
     */
    public record Command(int aggregates) {

        /** One batch of the usual size. */
        public static Command batch() {
            return new Command(BATCH);
        }
    }

    /**
     * What was done.
     *
     * @param leases how many aggregates were leased; fewer than asked for means that nothing else waits
     * @param delivered the events that every subscriber has taken
     * @param failures one for each aggregate for which a subscriber failed
     */
    public record Relayed(int leases, List<DomainEvent> delivered, List<Failure> failures) {

        /** Copies the lists. */
        public Relayed {
            delivered = List.copyOf(delivered);
            failures = List.copyOf(failures);
        }
    }

    /**
     * A subscriber did not take an event, and gets it again.
     *
     * @param sequence the event's place among the store's events
     * @param subscriber its name
     */
    public record Failure(UUID aggregate, long sequence, String subscriber, RuntimeException cause) {}

    /** How many events of a lease every subscriber has taken, and who failed at the next one, if somebody did. */
    private record Delivered(int events, @Nullable Failure failure) {}
}
