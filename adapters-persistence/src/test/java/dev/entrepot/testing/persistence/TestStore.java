package dev.entrepot.testing.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.persistence.shared.AggregateTemplates;
import dev.entrepot.persistence.shared.JdbcTransactions;
import dev.entrepot.persistence.shared.StoreTaggingDataSource;
import java.util.function.Supplier;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A store of its own in the test database, in which nobody else works, with all that adapters are made of. */
public final class TestStore {

    private final StoreId id = TestDatabase.shared().newStore();
    private final StatementCount statements;
    private final JdbcTransactions transactions;

    /** Opens a store over the shared pool. */
    public TestStore() {
        this(TestDatabase.shared().application());
    }

    /** Opens a store over a pool. */
    public TestStore(HikariDataSource pool) {
        statements = new StatementCount(new StoreTaggingDataSource(pool));
        transactions = new JdbcTransactions(new JdbcTransactionManager(statements));
    }

    /** Its identity. */
    public StoreId id() {
        return id;
    }

    /** A client whose statements are counted. */
    public JdbcClient jdbc() {
        return JdbcClient.create(statements);
    }

    /** A template whose statements are counted. */
    public JdbcAggregateOperations aggregates() {
        return AggregateTemplates.over(statements);
    }

    /** What is counted. */
    public StatementCount statements() {
        return statements;
    }

    /** The transactions of this store; the store has to be bound. */
    public JdbcTransactions transactions() {
        return transactions;
    }

    /** Does the work for this store in one transaction. */
    public <T> T write(Supplier<T> work) {
        return CurrentStore.call(id, () -> transactions.write(work));
    }

    /** Does the work for this store outside of any transaction. */
    public <T> T call(Supplier<T> work) {
        return CurrentStore.call(id, work);
    }
}
