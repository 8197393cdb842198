package dev.entrepot.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.identity.ApiKeys;
import dev.entrepot.persistence.identity.JdbcApiKeys;
import dev.entrepot.testing.application.shared.TransactionsContract;
import dev.entrepot.testing.persistence.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;

class JdbcTransactionsTest implements TransactionsContract {

    private final StoreId store = TestDatabase.shared().newStore();
    private final StoreTaggingDataSource source =
            new StoreTaggingDataSource(TestDatabase.shared().application());
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final JdbcTransactions transactions = new JdbcTransactions(new JdbcTransactionManager(source));

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public ApiKeys apiKeys() {
        return new JdbcApiKeys(AggregateTemplates.over(source));
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return CurrentStore.call(store, something);
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
