package dev.entrepot.persistence.shared;

import dev.entrepot.domain.shared.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes of events what a repository puts into the outbox with the statement that stores its aggregate. */
public final class OutboxEntries {

    /**
     * The insert, for use as a part of a statement; {@code %s} is one row that the rows of {@link #json} are joined to, or nothing. They
     * come in the order of the array, since there is nothing that could turn them round, and are not sorted once more.
     */
    public static final String INSERT = """
            insert into outbox_events (aggregate, type, payload, occurred_at)
            select e.aggregate, e.type, e.payload, e.occurred_at
            from %s jsonb_to_recordset(?::jsonb)
                as e(aggregate uuid, type text, payload jsonb, occurred_at timestamptz)
            """;

    private final PersistenceJson json;
    private final EventTypes types;

    /** Makes it of what it needs. */
    public OutboxEntries(PersistenceJson json, EventTypes types) {
        this.json = json;
        this.types = types;
    }

    /** The rows to insert. */
    public String json(List<DomainEvent> events) {
        List<EventRow> rows = new ArrayList<>(events.size());
        for (DomainEvent event : events) {
            rows.add(new EventRow(event.aggregate().value(), types.nameOf(event), event, event.occurredAt()));
        }
        return json.write(rows);
    }

    record EventRow(UUID aggregate, String type, Object payload, Instant occurredAt) {}
}
