package dev.entrepot.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.IdempotencyRefusal;
import dev.entrepot.testing.application.shared.IdempotencyRecordsContract;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class JdbcIdempotencyRecordsTest implements IdempotencyRecordsContract {

    private final TestStore store = new TestStore();
    private final JdbcIdempotencyRecords records = new JdbcIdempotencyRecords(store.jdbc(), store.deferred());
    private final IdempotencyKey key = new IdempotencyKey("guest", Fresh.word("key"), "fingerprint");
    private final UUID reference = Fresh.uuid();

    @Override
    public IdempotencyRecords idempotencyRecords() {
        return records;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void aRefusedRequestCanBeTriedAgainWithItsKey() {
        assertThatExceptionOfType(IdempotencyRefusal.KeyReused.class)
                .isThrownBy(() -> store.write(() -> {
                    assertThat(records.claim(key, reference, Fresh.NOW)).isEqualTo(new Claim.Fresh());
                    throw new IdempotencyRefusal.KeyReused();
                }));

        assertThat(claim()).isEqualTo(new Claim.Fresh());
    }

    @Test
    void keepsScopesAndStoresApart() {
        claim();
        TestStore other = new TestStore();
        JdbcIdempotencyRecords there = new JdbcIdempotencyRecords(other.jdbc(), other.deferred());

        assertThat(store.write(() -> records.claim(
                        new IdempotencyKey("somebody", key.value(), key.fingerprint()), reference, Fresh.NOW)))
                .isEqualTo(new Claim.Fresh());
        assertThat(other.write(() -> there.claim(key, reference, Fresh.NOW))).isEqualTo(new Claim.Fresh());
    }

    @Test
    void forgetsAfterAday() {
        claim();
        UUID later = Fresh.uuid();

        assertThat(store.write(() -> records.claim(
                        key, later, Fresh.NOW.plus(Duration.ofDays(1)).minusMillis(1))))
                .isEqualTo(new Claim.Unfinished(reference));
        assertThat(store.write(() -> records.claim(
                        new IdempotencyKey(key.scope(), key.value(), "another"),
                        later,
                        Fresh.NOW.plus(Duration.ofDays(1)))))
                .isEqualTo(new Claim.Fresh());
    }

    @Test
    void refusesToRememberWhatWasNotClaimed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.write(() -> {
                    records.remember(key, "answer");
                    return true;
                }));
    }

    @Test
    void demandsAtransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> store.call(() -> records.claim(key, reference, Fresh.NOW)));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> store.call(() -> records.forgetBefore(Fresh.NOW, 1)));
    }

    @Test
    void ofManyAtOnceOneRenewsAnOldKey() {
        claim();

        List<Claim> claims = Race.run(
                16, racer -> store.write(() -> records.claim(key, reference, Fresh.NOW.plus(Duration.ofDays(2)))));

        assertThat(claims).filteredOn(Claim.Fresh.class::isInstance).hasSize(1);
        assertThat(claims)
                .filteredOn(claim -> claim.equals(new Claim.Unfinished(reference)))
                .hasSize(15);
    }

    @Test
    void doesNotWaitForeverForSomebodyElse() {
        try (HikariDataSource impatient = TestDatabase.shared().application(2, Duration.ofMillis(50))) {
            TestStore hurried = new TestStore(store.id(), impatient);
            JdbcIdempotencyRecords same = new JdbcIdempotencyRecords(hurried.jdbc(), hurried.deferred());

            store.write(() -> {
                Claim mine = records.claim(key, reference, Fresh.NOW);
                List<Boolean> refused = Race.run(1, racer -> isInProgress(hurried, same));
                assertThat(refused).containsExactly(true);
                return mine;
            });

            assertThat(isInProgress(hurried, same)).isFalse();
        }
    }

    private boolean isInProgress(TestStore hurried, JdbcIdempotencyRecords same) {
        try {
            return hurried.write(() -> same.claim(key, reference, Fresh.NOW)) instanceof Claim.Fresh;
        } catch (IdempotencyRefusal.InProgress e) {
            return true;
        }
    }

    @Test
    void everyCallIsOneStatement() {
        assertThat(store.statements().during(this::claim)).hasSize(1);
        assertThat(store.statements().during(this::claim)).hasSize(1);
    }

    private Claim claim() {
        return store.write(() -> records.claim(key, reference, Fresh.NOW));
    }
}
