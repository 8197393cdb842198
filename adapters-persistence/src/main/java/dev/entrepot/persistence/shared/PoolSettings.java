package dev.entrepot.persistence.shared;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;

/** How the program's connections to PostgreSQL are set up. */
public final class PoolSettings {

    /** How long a statement waits for a row that another transaction holds. */
    public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    private PoolSettings() {}

    /** Sets a pool up; where to connect, as whom and how often remains to be said. */
    public static void apply(HikariConfig pool) {
        apply(pool, LOCK_TIMEOUT);
    }

    /** Sets a pool up whose statements wait another time for rows. */
    public static void apply(HikariConfig pool, Duration lockTimeout) {
        pool.setAutoCommit(true);
        // Said at the connection's start, so that it costs no round trip later.
        pool.addDataSourceProperty(
                "options",
                "-c lock_timeout=" + lockTimeout.toMillis() + " -c statement_timeout=" + STATEMENT_TIMEOUT.toMillis()
                        + " -c idle_in_transaction_session_timeout=60000"
                        + " -c default_transaction_isolation=read\\ committed"
                        // Planning a statement with arrays costs more than running it, and no statement of ours needs
                        // another plan for
                        // another value.
                        + " -c plan_cache_mode=force_generic_plan");
        pool.addDataSourceProperty("ApplicationName", "entrepot");
        pool.addDataSourceProperty("assumeMinServerVersion", "15");
        pool.addDataSourceProperty("prepareThreshold", "2");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "512");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
    }
}
