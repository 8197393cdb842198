package dev.entrepot.domain.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * The events that an aggregate has recorded since it was made or restored.
 *
 * <p>A repository drains them with {@link #release()} while it stores the aggregate, in the same transaction, so that no use case
 * can forget to publish. Not thread-safe, as aggregates are not.
 */
public final class PendingEvents {

    private final List<DomainEvent> events = new ArrayList<>();

    /** Makes an empty list of events. */
    public PendingEvents() {}

    /** Adds an event behind the earlier ones. */
    public void record(DomainEvent event) {
        events.add(event);
    }

    /** Hands out the events in the order in which they were recorded, and forgets them. */
    public List<DomainEvent> release() {
        List<DomainEvent> released = List.copyOf(events);
        events.clear();
        return released;
    }
}
