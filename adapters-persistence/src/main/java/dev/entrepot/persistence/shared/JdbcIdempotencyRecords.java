package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.IdempotencyRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Idempotency records in PostgreSQL. How long a claim waits for another one is the lock timeout of the connection. */
public final class JdbcIdempotencyRecords implements IdempotencyRecords {

    static final String CLAIM = "select * from claim_key(?, ?, ?, ?, ?)";

    private static final String REMEMBER = "select remember_answer(?, ?, ?)";

    private final JdbcClient jdbc;
    private final DeferredWrites deferred;

    /** Makes it of what it needs. */
    public JdbcIdempotencyRecords(JdbcClient jdbc, DeferredWrites deferred) {
        this.jdbc = jdbc;
        this.deferred = deferred;
    }

    @Override
    public Claim claim(IdempotencyKey key, UUID reference, Instant at) {
        RunningTransaction.required();
        Reading<Claim> claiming = claiming(key, reference, at);
        return waiting(
                () -> jdbc.sql(claiming.sql()).params(claiming.parameters()).query(claiming.rows()));
    }

    /** Claims a key, for those who do more in the same round trip; to be sent by {@link #waiting}. */
    public static Reading<Claim> claiming(IdempotencyKey key, UUID reference, Instant at) {
        return new Reading<>(
                CLAIM,
                List.of(key.scope(), key.value(), key.fingerprint(), reference, SqlValues.timestamp(at)),
                row -> {
                    row.next();
                    return ClaimedRow.of(row).claimOf(key);
                });
    }

    /**
     * Sends what claims a key.
     *
     * @throws IdempotencyRefusal.InProgress if another transaction that has claimed it takes too long
     */
    public static <T> T waiting(Supplier<T> claiming) {
        try {
            return claiming.get();
        } catch (DataAccessException e) {
            if (SqlStates.isLockTimeout(e)) {
                throw new IdempotencyRefusal.InProgress();
            }
            throw e;
        }
    }

    @Override
    public void remember(IdempotencyKey key, String answer) {
        deferred.add(
                REMEMBER,
                failure -> SqlStates.foundNothing(failure)
                        ? new IllegalStateException("the key was not claimed: " + key.value(), failure)
                        : null,
                key.scope(),
                key.value(),
                answer);
    }

    @Override
    public int forgetBefore(Instant before, int limit) {
        RunningTransaction.required();
        return jdbc.sql("""
                        delete from idempotency_records
                        where ctid = any (array(
                            select r.ctid from idempotency_records r
                            where r.claimed_at < ? order by r.claimed_at limit ? for update skip locked))
                        """).param(SqlValues.timestamp(before)).param(limit).update();
    }

    record ClaimedRow(
            boolean fresh,
            String fingerprint,
            UUID reference,
            @Nullable String answer) {

        static ClaimedRow of(ResultSet row) throws SQLException {
            return new ClaimedRow(
                    row.getBoolean("is_fresh"),
                    row.getString("known_fingerprint"),
                    row.getObject("known_reference", UUID.class),
                    row.getString("known_answer"));
        }

        Claim claimOf(IdempotencyKey key) {
            if (fresh) {
                return new Claim.Fresh();
            }
            if (!fingerprint.equals(key.fingerprint())) {
                throw new IdempotencyRefusal.KeyReused();
            }
            return answer == null ? new Claim.Unfinished(reference) : new Claim.Answered(answer);
        }
    }
}
