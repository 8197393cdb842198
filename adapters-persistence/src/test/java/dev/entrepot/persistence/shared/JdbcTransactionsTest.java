package dev.entrepot.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.IdempotencyRefusal;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.persistence.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;

class JdbcTransactionsTest {

    private final StoreId store = TestDatabase.shared().newStore();
    private final StoreTaggingDataSource source =
            new StoreTaggingDataSource(TestDatabase.shared().application());
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final JdbcTransactions transactions = new JdbcTransactions(new JdbcTransactionManager(source));

    @Test
    void undoesEverythingOnARefusalWithoutRepeatingIt() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(IdempotencyRefusal.KeyReused.class)
                .isThrownBy(() -> CurrentStore.call(
                        store,
                        () -> transactions.write(() -> {
                            attempts.incrementAndGet();
                            addLocation();
                            throw new IdempotencyRefusal.KeyReused();
                        })));

        assertThat(attempts).hasValue(1);
        assertThat(CurrentStore.call(store, this::locations)).isEqualTo(1);
    }

    @Test
    void repeatsAUnitOfWorkThatLostARace() {
        AtomicInteger attempts = new AtomicInteger();

        CurrentStore.call(
                store,
                () -> transactions.write(() -> {
                    addLocation();
                    if (attempts.incrementAndGet() < 3) {
                        throw new ConcurrentChange("it");
                    }
                    return true;
                }));

        assertThat(attempts).hasValue(3);
        assertThat(CurrentStore.call(store, this::locations)).isEqualTo(2);
    }

    @Test
    void repeatsADeadlockAndASerialisationFailure() {
        for (String state : List.of("40P01", "40001")) {
            AtomicInteger attempts = new AtomicInteger();

            transactions.write(() -> {
                if (attempts.incrementAndGet() == 1) {
                    throw new ConcurrencyFailureException("lost", new SQLException("lost", state));
                }
                return true;
            });

            assertThat(attempts).as(state).hasValue(2);
        }
    }

    @Test
    void givesUpInTheEnd() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> transactions.write(() -> {
                    attempts.incrementAndGet();
                    throw new ConcurrentChange("it");
                }));

        assertThat(attempts).hasValue(10);
    }

    @Test
    void doesNotRepeatOtherFailures() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.write(() -> {
                    attempts.incrementAndGet();
                    return jdbc.sql("select 1 / 0").query(Integer.class).single();
                }));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void refusesToNest() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.write(() -> transactions.read(() -> true)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.read(() -> transactions.write(() -> true)));
    }

    @Test
    void refusesToWriteWhereOnlyReadingWasAsked() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> CurrentStore.call(store, () -> transactions.read(this::addLocation)))
                .withStackTraceContaining("read-only transaction");
    }

    @Test
    void actsAfterTheCommitAndOutsideOfIt() {
        List<Integer> seen = new ArrayList<>();

        CurrentStore.run(store, () -> {
            transactions.write(() -> {
                transactions.afterCommit(() -> seen.add(transactions.read(this::locations)));
                addLocation();
                assertThat(seen).isEmpty();
                return true;
            });
        });

        assertThat(seen).containsExactly(2);
    }

    @Test
    void doesNotActForAnAttemptThatWasUndone() {
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger actions = new AtomicInteger();

        transactions.write(() -> {
            transactions.afterCommit(actions::incrementAndGet);
            if (attempts.incrementAndGet() == 1) {
                throw new ConcurrentChange("it");
            }
            return true;
        });

        assertThat(actions).hasValue(1);
    }

    @Test
    void actsAtOnceIfNothingIsRunning() {
        AtomicInteger actions = new AtomicInteger();

        transactions.afterCommit(actions::incrementAndGet);

        assertThat(actions).hasValue(1);
    }

    @Test
    void keepsTheWorkIfWhatIsDoneAfterwardsFails() {
        assertThatNoException()
                .isThrownBy(() -> CurrentStore.run(
                        store,
                        () -> transactions.write(() -> {
                            transactions.afterCommit(() -> {
                                throw new IllegalStateException("too bad");
                            });
                            return addLocation();
                        })));

        assertThat(CurrentStore.call(store, this::locations)).isEqualTo(2);
    }

    @Test
    void tellsWhetherATransactionIsRunning() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(RunningTransaction::required);
        transactions.write(() -> {
            RunningTransaction.required();
            return true;
        });
    }

    private int addLocation() {
        return jdbc.sql("insert into locations (id, code, name, is_default) values (?, ?, 'x', false)")
                .param(UUID.randomUUID())
                .param(UUID.randomUUID().toString())
                .update();
    }

    private int locations() {
        return jdbc.sql("select count(*) from locations").query(Integer.class).single();
    }
}
