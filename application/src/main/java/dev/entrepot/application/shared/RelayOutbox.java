package dev.entrepot.application.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands committed events to their subscribers, in order for each aggregate, at least once, on any number of nodes.
 *
 * <p>It leases some aggregates and commits that, then delivers: no lock is held while a subscriber works. Somebody who fails gets the
 * event again after a while that doubles with each failure, from one second to five minutes.
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
        List<Outbox.Lease> done = new ArrayList<>();
        List<Outbox.Lease> leases = outbox.lease(command.aggregates(), clock.instant(), LEASE);
        for (Outbox.Lease lease : leases) {
            if (deliver(lease)) {
                done.add(lease);
            }
        }
        if (!done.isEmpty()) {
            outbox.delivered(done, clock.instant());
        }
        int delivered = done.stream().mapToInt(lease -> lease.events().size()).sum();
        return new Relayed(leases.size(), delivered, leases.size() - done.size());
    }

    private boolean deliver(Outbox.Lease lease) {
        int done = 0;
        for (Outbox.Delivery delivery : lease.events()) {
            Optional<String> failure = deliver(delivery);
            if (failure.isPresent()) {
                outbox.failed(lease, done, failure.get(), retryAfter(lease.attempts()));
                return false;
            }
            done++;
        }
        return true;
    }

    private Optional<String> deliver(Outbox.Delivery delivery) {
        for (EventSubscriber subscriber : subscribers) {
            try {
                subscriber.on(delivery.event());
            } catch (RuntimeException e) {
                return Optional.of(subscriber.name() + ": " + e);
            }
        }
        return Optional.empty();
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
     * @param leases how many aggregates were served; fewer than asked for means that nothing else waits
     * @param delivered how many events were delivered
     * @param failed for how many aggregates somebody failed
     */
    public record Relayed(int leases, int delivered, int failed) {}
}
