package dev.entrepot.testing.application.shared;

import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.IdempotencyRefusal;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency records in memory, with all that {@link IdempotencyRecords} promises but one thing: they wait for another transaction as
 * long as it takes, and never refuse with {@link IdempotencyRefusal.InProgress}.
 */
public final class InMemoryIdempotencyRecords implements IdempotencyRecords {

    private static final Duration LIFETIME = Duration.ofDays(1);

    private final InMemoryUnitOfWork work;
    private final InMemoryTable<Name, Row> rows;

    /** Makes a store in which no key was used. */
    public InMemoryIdempotencyRecords(InMemoryUnitOfWork work) {
        this.work = work;
        this.rows = new InMemoryTable<>(work);
    }

    @Override
    public Claim claim(IdempotencyKey key, UUID reference, Instant at) {
        demandTransaction();
        return work.call(() -> {
            Optional<Row> present = rows.find(Name.of(key))
                    .filter(row -> row.claimedAt().plus(LIFETIME).isAfter(at));
            if (present.isEmpty()) {
                rows.put(Name.of(key), new Row(key, reference, at, null));
                return new Claim.Fresh();
            }
            Row row = present.get();
            if (!row.key().equals(key)) {
                throw new IdempotencyRefusal.KeyReused();
            }
            String answer = row.answer();
            return answer == null ? new Claim.Unfinished(row.reference()) : new Claim.Answered(answer);
        });
    }

    @Override
    public void remember(IdempotencyKey key, String answer) {
        demandTransaction();
        work.call(() -> {
            Row row = rows.find(Name.of(key))
                    .orElseThrow(() -> new IllegalStateException("the key was not claimed: " + key.value()));
            if (row.answer() != null) {
                throw new ConcurrentChange("the answer to a key");
            }
            rows.put(Name.of(key), new Row(row.key(), row.reference(), row.claimedAt(), answer));
            return true;
        });
    }

    @Override
    public int forgetBefore(Instant before, int limit) {
        demandTransaction();
        return work.call(() -> {
            List<Row> old = rows.rows()
                    .filter(row -> row.claimedAt().isBefore(before))
                    .sorted(Comparator.comparing(Row::claimedAt))
                    .limit(limit)
                    .toList();
            old.forEach(row -> rows.remove(Name.of(row.key())));
            return old.size();
        });
    }

    private void demandTransaction() {
        if (!work.isRunning()) {
            throw new IllegalStateException("idempotency records belong to a running transaction");
        }
    }

    private record Name(String scope, String value) {
        static Name of(IdempotencyKey key) {
            return new Name(key.scope(), key.value());
        }
    }

    private record Row(
            IdempotencyKey key,
            UUID reference,
            Instant claimedAt,
            @Nullable String answer) {}
}
