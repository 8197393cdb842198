package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The outbox in PostgreSQL.
 *
 * <p>What is leased is the first undelivered event of an aggregate: as long as it is not delivered no other event of the aggregate comes
 * first, so that its lease protects all of them. Nodes that lease at the same moment skip what another one is just taking.
 */
public final class JdbcOutbox implements Outbox {

    static final String LEASE = """
            with head as materialized (
                select e.sequence
                from outbox_events e
                where e.delivered_at is null and e.available_at <= ?
                  and not exists (
                    select 1 from outbox_events earlier
                    where earlier.aggregate = e.aggregate and earlier.delivered_at is null and earlier.sequence < e.sequence)
                order by e.sequence
                limit ?
                for no key update of e skip locked
            ), leased as (
                update outbox_events e
                set lease = gen_random_uuid(), available_at = ?
                where e.sequence in (select sequence from head) and e.delivered_at is null
                returning e.sequence, e.lease, e.aggregate, e.attempts
            )
            select l.lease, l.aggregate, l.attempts, e.sequence, e.type, e.payload
            from leased l join outbox_events e on e.aggregate = l.aggregate and e.delivered_at is null
            order by l.sequence, e.sequence
            """;

    private static final long NONE = -1;

    /** A lease that is no longer held drops out at its first event, and with that one all others of it. */
    private static final String DELIVERED = """
            with held as materialized (
                select e.sequence
                from unnest(?::bigint[], ?::uuid[]) as c(sequence, lease)
                join outbox_events e on e.sequence = c.sequence and e.lease = c.lease
                where e.delivered_at is null
                order by e.sequence
                for no key update of e
            )
            update outbox_events e set delivered_at = ?, lease = null
            from held h join unnest(?::bigint[], ?::bigint[]) as d(sequence, head) on d.head = h.sequence
            where e.sequence = d.sequence
            """;

    private static final String FAILED = """
            with held as materialized (
                select 1 from outbox_events where sequence = ? and lease = ? and delivered_at is null for no key update
            ), done as (
                update outbox_events set delivered_at = now(), lease = null
                where sequence = any (?) and exists (select 1 from held)
            )
            update outbox_events set lease = null, available_at = ?, attempts = ?, last_error = ?
            where sequence = ? and exists (select 1 from held)
            """;

    private final JdbcClient jdbc;
    private final PersistenceJson json;
    private final EventTypes types;

    /** Makes it of what it needs. */
    public JdbcOutbox(JdbcClient jdbc, PersistenceJson json, EventTypes types) {
        this.jdbc = jdbc;
        this.json = json;
        this.types = types;
    }

    @Override
    public List<Lease> lease(int aggregates, Instant at, Duration duration) {
        Map<UUID, Lease> leases = new LinkedHashMap<>();
        jdbc.sql(LEASE)
                .param(SqlValues.timestamp(at))
                .param(aggregates)
                .param(SqlValues.timestamp(at.plus(duration)))
                .query((row, number) -> leaseOf(row))
                .list()
                .forEach(one -> leases.merge(one.id(), one, JdbcOutbox::together));
        return List.copyOf(leases.values());
    }

    private Lease leaseOf(ResultSet row) throws SQLException {
        Delivery delivery = new Delivery(
                row.getLong("sequence"), json.read(row.getString("payload"), types.typeOf(row.getString("type"))));
        return new Lease(
                row.getObject("lease", UUID.class),
                row.getObject("aggregate", UUID.class),
                row.getInt("attempts"),
                List.of(delivery));
    }

    private static Lease together(Lease earlier, Lease later) {
        List<Delivery> events = new ArrayList<>(earlier.events());
        events.addAll(later.events());
        return new Lease(earlier.id(), earlier.aggregate(), earlier.attempts(), events);
    }

    @Override
    public void delivered(Collection<Lease> leases, Instant at) {
        List<Long> sequences = new ArrayList<>();
        List<Long> heads = new ArrayList<>();
        for (Lease lease : leases) {
            for (Delivery delivery : lease.events()) {
                sequences.add(delivery.sequence());
                heads.add(head(lease));
            }
        }
        jdbc.sql(DELIVERED)
                .param(new SqlArrayValue(
                        "bigint", leases.stream().map(JdbcOutbox::head).toArray()))
                .param(new SqlArrayValue("uuid", leases.stream().map(Lease::id).toArray()))
                .param(SqlValues.timestamp(at))
                .param(new SqlArrayValue("bigint", sequences.toArray()))
                .param(new SqlArrayValue("bigint", heads.toArray()))
                .update();
    }

    @Override
    public void failed(Lease lease, int delivered, String error, Instant retryAt) {
        jdbc.sql(FAILED)
                .param(head(lease))
                .param(lease.id())
                .param(SqlValues.numbers(sequences(lease, delivered)))
                .param(SqlValues.timestamp(retryAt))
                .param(delivered > 0 ? 1 : lease.attempts() + 1)
                .param(error)
                .param(
                        delivered < lease.events().size()
                                ? lease.events().get(delivered).sequence()
                                : NONE)
                .update();
    }

    @Override
    public long backlog() {
        return jdbc.sql("select count(*) from outbox_events where delivered_at is null")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static long head(Lease lease) {
        return lease.events().getFirst().sequence();
    }

    private static long[] sequences(Lease lease, int first) {
        return lease.events().stream()
                .limit(first)
                .mapToLong(Delivery::sequence)
                .toArray();
    }
}
