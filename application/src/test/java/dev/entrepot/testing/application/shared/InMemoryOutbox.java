package dev.entrepot.testing.application.shared;

import dev.entrepot.application.shared.Outbox;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An outbox in memory, with all that {@link Outbox} promises. In-memory repositories feed it: it takes their events inside their unit of
 * work, and gives them up with it.
 */
public final class InMemoryOutbox implements Outbox, Consumer<DomainEvent> {

    private static final State FREE = new State(null, Instant.MIN, Instant.MIN, 0, "");

    private final InMemoryUnitOfWork work;
    private final InMemoryTable<Long, Delivery> waiting;
    private final InMemoryTable<Long, Done> delivered;
    private final InMemoryTable<UUID, State> states;
    private long lastSequence;

    /** Makes an empty outbox. */
    public InMemoryOutbox(InMemoryUnitOfWork work) {
        this.work = work;
        this.waiting = new InMemoryTable<>(work);
        this.delivered = new InMemoryTable<>(work);
        this.states = new InMemoryTable<>(work);
    }

    /** Takes an event, which waits from then on if the running unit of work is committed. */
    @Override
    public void accept(DomainEvent event) {
        work.call(() -> {
            lastSequence++;
            waiting.put(lastSequence, new Delivery(lastSequence, event));
            return true;
        });
    }

    /** The events that wait, in the order in which they were recorded. */
    public List<DomainEvent> waiting() {
        return work.call(() -> waiting.rows()
                .sorted(Comparator.comparingLong(Delivery::sequence))
                .map(Delivery::event)
                .toList());
    }

    /** What went wrong at the last attempt to deliver an aggregate's events; empty if nothing did. */
    public String lastError(UUID aggregate) {
        return work.call(() -> state(aggregate).error());
    }

    @Override
    public List<Lease> lease(int aggregates, Instant at, Duration duration) {
        return alone(() -> {
            Map<UUID, List<Delivery>> byAggregate = new LinkedHashMap<>();
            waiting.rows()
                    .sorted(Comparator.comparingLong(Delivery::sequence))
                    .filter(delivery -> state(aggregateOf(delivery)).mayBeLeased(at))
                    .forEach(delivery -> byAggregate
                            .computeIfAbsent(aggregateOf(delivery), aggregate -> new ArrayList<>())
                            .add(delivery));
            return byAggregate.entrySet().stream()
                    .limit(aggregates)
                    .map(entry -> lease(entry.getKey(), entry.getValue(), at.plus(duration)))
                    .toList();
        });
    }

    private Lease lease(UUID aggregate, List<Delivery> deliveries, Instant until) {
        UUID id = UUID.randomUUID();
        State before = state(aggregate);
        states.put(aggregate, new State(id, until, before.retryAt(), before.attempts(), before.error()));
        return new Lease(id, aggregate, before.attempts(), until, deliveries);
    }

    @Override
    public void delivered(Collection<Lease> leases, Instant at) {
        alone(() -> {
            for (Lease lease : leases) {
                if (isHeld(lease)) {
                    lease.events().forEach(delivery -> deliver(delivery, at));
                    states.remove(lease.aggregate());
                }
            }
            return true;
        });
    }

    @Override
    public void failed(Lease lease, int delivered, String error, Instant at, Instant retryAt) {
        alone(() -> {
            if (isHeld(lease)) {
                lease.events().stream().limit(delivered).forEach(delivery -> deliver(delivery, at));
                int attempts = delivered > 0 ? 1 : lease.attempts() + 1;
                states.put(lease.aggregate(), new State(null, Instant.MIN, retryAt, attempts, error));
            }
            return true;
        });
    }

    @Override
    public int forgetDelivered(Instant before, int limit) {
        return alone(() -> {
            List<Long> old = delivered
                    .rows()
                    .filter(done -> done.at().isBefore(before))
                    .map(Done::sequence)
                    .sorted()
                    .limit(limit)
                    .toList();
            old.forEach(delivered::remove);
            return old.size();
        });
    }

    private void deliver(Delivery delivery, Instant at) {
        waiting.remove(delivery.sequence());
        delivered.put(delivery.sequence(), new Done(delivery.sequence(), at));
    }

    @Override
    public long backlog() {
        return work.call(() -> waiting.rows().count());
    }

    /** None: what was never written down can be read. */
    @Override
    public long parked() {
        return 0;
    }

    private boolean isHeld(Lease lease) {
        return lease.id().equals(state(lease.aggregate()).lease());
    }

    private State state(UUID aggregate) {
        return states.find(aggregate).orElse(FREE);
    }

    private <T> T alone(Supplier<T> access) {
        return work.run(access);
    }

    private static UUID aggregateOf(Delivery delivery) {
        return delivery.event().aggregate().value();
    }

    private record Done(long sequence, Instant at) {}

    private record State(@Nullable UUID lease, Instant leasedUntil, Instant retryAt, int attempts, String error) {
        boolean mayBeLeased(Instant at) {
            return !leasedUntil.isAfter(at) && !retryAt.isAfter(at);
        }
    }
}
