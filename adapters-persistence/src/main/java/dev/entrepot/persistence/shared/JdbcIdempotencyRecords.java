package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.IdempotencyRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
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
        try {
            ClaimedRow claimed = jdbc.sql(CLAIM)
                    .param(key.scope())
                    .param(key.value())
                    .param(key.fingerprint())
                    .param(reference)
                    .param(SqlValues.timestamp(at))
                    .query((row, number) -> ClaimedRow.of(row))
                    .single();
            return claimed.claimOf(key);
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
