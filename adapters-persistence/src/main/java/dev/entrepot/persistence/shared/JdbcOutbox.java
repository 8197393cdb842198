package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.Outbox;
import dev.entrepot.domain.shared.DomainEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The outbox in PostgreSQL.
 *
 * <p>What is leased is the first undelivered event of an aggregate: as long as it is not delivered no other event of the aggregate comes
 * first, so that its lease protects all of them. Nodes that lease at the same moment skip what another one is just taking.
 */
public final class JdbcOutbox implements Outbox {

    /**
     * The conditions that hold always, on the sequence and on the attempts, leave one index for each of the two ways to look at what waits.
     * Without them the planner, which is often told that nothing waits at all, would look for the first event of an aggregate among all
     * that wait. Neither that nor what is read of an aggregate is a join, for the same reason: a join may turn round.
     */
    static final String LEASE = """
            with head as materialized (
                select e.sequence
                from outbox_events e
                where e.delivered_at is null and e.parked_at is null and e.sequence > 0 and e.available_at <= ?
                  and e.sequence = (
                    select first.sequence from outbox_events first
                    where first.aggregate = e.aggregate and first.delivered_at is null and first.parked_at is null
                      and first.attempts >= 0
                    order by first.sequence
                    limit 1)
                order by e.sequence
                limit ?
                for no key update of e skip locked
            ), leased as (
                update outbox_events e
                set lease = gen_random_uuid(), available_at = ?
                where e.sequence in (select sequence from head) and e.delivered_at is null and e.parked_at is null
                returning e.sequence, e.lease, e.aggregate, e.attempts
            )
            select l.lease, l.aggregate, l.attempts, e.sequence, e.type, e.payload
            from leased l cross join lateral (
                select w.sequence, w.type, w.payload from outbox_events w
                where w.aggregate = l.aggregate and w.delivered_at is null and w.parked_at is null and w.attempts >= 0
                order by w.sequence
                limit 100) e
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
                update outbox_events set delivered_at = ?, lease = null
                where sequence = any (?) and exists (select 1 from held)
            )
            update outbox_events set lease = null, available_at = ?, attempts = ?, last_error = ?
            where sequence = ? and exists (select 1 from held)
            """;

    private static final String PARK = """
            update outbox_events e set parked_at = ?, lease = null, last_error = p.error
            from unnest(?::bigint[], ?::text[]) as p(sequence, error)
            where e.sequence = p.sequence and e.delivered_at is null
            """;

    private static final String GIVE_BACK =
            "update outbox_events set lease = null, available_at = ? where sequence = any (?) and lease = any (?)";

    private static final String FORGET = """
            delete from outbox_events
            where ctid = any (array(
                select e.ctid from outbox_events e
                where e.delivered_at < ? order by e.delivered_at limit ? for update skip locked))
            """;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcOutbox.class);

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
        Instant until = at.plus(duration);
        List<WaitingRow> rows = jdbc.sql(LEASE)
                .param(SqlValues.timestamp(at))
                .param(aggregates)
                .param(SqlValues.timestamp(until))
                .query((row, number) -> WaitingRow.of(row))
                .list();
        Map<UUID, Lease> leases = new LinkedHashMap<>();
        Map<Long, String> unreadable = new LinkedHashMap<>();
        Set<UUID> broken = new LinkedHashSet<>();
        for (WaitingRow row : rows) {
            try {
                leases.merge(row.lease(), leaseOf(row, until), JdbcOutbox::together);
            } catch (RuntimeException e) {
                LOG.error("The event {} of type '{}' cannot be read and is put aside", row.sequence(), row.type(), e);
                unreadable.put(row.sequence(), e.toString());
                broken.add(row.lease());
            }
        }
        if (!unreadable.isEmpty()) {
            leases.keySet().removeAll(broken);
            park(unreadable, at);
            giveBack(rows, broken, at);
        }
        return List.copyOf(leases.values());
    }

    private Lease leaseOf(WaitingRow row, Instant until) {
        DomainEvent event = json.read(row.payload(), types.typeOf(row.type()));
        return new Lease(
                row.lease(), row.aggregate(), row.attempts(), until, List.of(new Delivery(row.sequence(), event)));
    }

    private void park(Map<Long, String> unreadable, Instant at) {
        jdbc.sql(PARK)
                .param(SqlValues.timestamp(at))
                .param(new SqlArrayValue("bigint", unreadable.keySet().toArray()))
                .param(new SqlArrayValue("text", unreadable.values().toArray()))
                .update();
    }

    private void giveBack(List<WaitingRow> rows, Set<UUID> leases, Instant at) {
        long[] sequences = rows.stream()
                .filter(row -> leases.contains(row.lease()))
                .mapToLong(WaitingRow::sequence)
                .toArray();
        jdbc.sql(GIVE_BACK)
                .param(SqlValues.timestamp(at))
                .param(SqlValues.numbers(sequences))
                .param(new SqlArrayValue("uuid", leases.toArray()))
                .update();
    }

    private static Lease together(Lease earlier, Lease later) {
        List<Delivery> events = new ArrayList<>(earlier.events());
        events.addAll(later.events());
        return new Lease(earlier.id(), earlier.aggregate(), earlier.attempts(), earlier.until(), events);
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
    public void failed(Lease lease, int delivered, String error, Instant at, Instant retryAt) {
        jdbc.sql(FAILED)
                .param(head(lease))
                .param(lease.id())
                .param(SqlValues.timestamp(at))
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
    public int forgetDelivered(Instant before, int limit) {
        return jdbc.sql(FORGET).param(SqlValues.timestamp(before)).param(limit).update();
    }

    @Override
    public long backlog() {
        return jdbc.sql(
                        "select count(*) from outbox_events where delivered_at is null and parked_at is null and sequence > 0")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Override
    public long parked() {
        return jdbc.sql("select count(*) from outbox_events where delivered_at is null and parked_at is not null")
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

    record WaitingRow(UUID lease, UUID aggregate, int attempts, long sequence, String type, String payload) {

        static WaitingRow of(ResultSet row) throws SQLException {
            return new WaitingRow(
                    row.getObject("lease", UUID.class),
                    row.getObject("aggregate", UUID.class),
                    row.getInt("attempts"),
                    row.getLong("sequence"),
                    row.getString("type"),
                    row.getString("payload"));
        }
    }
}
