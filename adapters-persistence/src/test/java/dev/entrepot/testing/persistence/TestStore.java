package dev.entrepot.testing.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.persistence.inventory.JdbcLocations;
import dev.entrepot.persistence.inventory.JdbcReservations;
import dev.entrepot.persistence.inventory.JdbcStockItems;
import dev.entrepot.persistence.shared.AggregateTemplates;
import dev.entrepot.persistence.shared.DeferredWrites;
import dev.entrepot.persistence.shared.JdbcTransactions;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.StoreTaggingDataSource;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A store of its own in the test database, in which nobody else works, with all that adapters are made of. */
public final class TestStore {

    private final StoreId id;
    private final StatementCount statements;
    private final JdbcTransactions transactions;

    /** Opens a store over the shared pool. */
    public TestStore() {
        this(TestDatabase.shared().application());
    }

    /** Opens a store over a pool. */
    public TestStore(HikariDataSource pool) {
        this(TestDatabase.shared().newStore(), pool);
    }

    /** Opens a store that is there over another pool. */
    public TestStore(StoreId id, HikariDataSource pool) {
        this.id = id;
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

    /** What has writes sent with the commit. */
    public DeferredWrites deferred() {
        return new DeferredWrites(statements);
    }

    /** A template whose statements are counted. */
    public JdbcAggregateOperations aggregates() {
        return AggregateTemplates.over(statements);
    }

    /** Its stock. */
    public Stockroom stockroom() {
        PersistenceJson json = new PersistenceJson();
        return new Stockroom(
                new JdbcStockItems(jdbc(), json),
                new JdbcReservations(jdbc(), deferred()),
                new JdbcLocations(jdbc(), json));
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

    /**
     * Does something in one transaction, once with plans for the values at hand and once with plans for any values, and tells which tables
     * were read from the beginning to the end, in functions as well. Tables of a few rows, where that is right, are left out.
     */
    public Set<String> tablesReadWhole(Runnable work) {
        Set<String> tables = new TreeSet<>();
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            tables.addAll(write(() -> {
                jdbc().sql("select set_config('plan_cache_mode', ?, true)")
                        .param(mode)
                        .query()
                        .singleRow();
                Map<String, Long> before = wholeReads();
                work.run();
                Map<String, Long> after = wholeReads();
                after.entrySet().removeAll(before.entrySet());
                return after.keySet();
            }));
        }
        return tables;
    }

    /** Does something and tells by which steps each of its statements is carried out, under the statement. */
    public Map<String, List<PlanStep>> plansOf(Runnable work) {
        statements.reset();
        write(() -> {
            work.run();
            return true;
        });
        Map<String, List<PlanStep>> plans = new LinkedHashMap<>();
        for (StatementCount.Sent sent : statements.sent()) {
            plans.put(sent.sql(), write(() -> PlanStep.of(sent, jdbc())));
        }
        return plans;
    }

    /** How often each table was read whole; the numbers begin some transactions ago. */
    private Map<String, Long> wholeReads() {
        Map<String, Long> reads = new HashMap<>();
        jdbc().sql("""
                        select s.relname, s.seq_scan
                        from pg_stat_xact_user_tables s join pg_class c on c.oid = s.relid
                        where s.seq_scan > 0 and c.reltuples > 1000
                        """).query((RowCallbackHandler) row -> reads.put(row.getString(1), row.getLong(2)));
        return reads;
    }
}
