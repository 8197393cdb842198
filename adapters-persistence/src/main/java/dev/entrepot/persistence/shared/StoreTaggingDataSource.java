package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StatementTally;
import dev.entrepot.application.shared.StoreId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out pooled connections that show the rows of the bound store, and nothing if none is bound.
 *
 * <p>The tag is set before any transaction begins, since a rollback would take back one that was set inside, and only when it differs
 * from what the physical connection had last. After a rollback, or an error of the connection itself, nothing is presumed and it is set again.
 */
public final class StoreTaggingDataSource extends DelegatingDataSource {

    private static final String TAG = "select set_config('entrepot.store', ?, false)";
    private static final String NO_STORE = "";

    private final Map<PGConnection, String> tags = Collections.synchronizedMap(new WeakHashMap<>());

    private final LongAdder statements = new LongAdder();

    /** Makes it over a pool of connections of the application's role. */
    public StoreTaggingDataSource(DataSource pool) {
        super(pool);
    }

    /** How many statements were sent through it so far; beginning and ending transactions, and the tag, count none. */
    public long statements() {
        return statements.sum();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return tagged(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return tagged(super.getConnection(username, password));
    }

    private Connection tagged(Connection pooled) throws SQLException {
        boolean handedOut = false;
        try {
            PGConnection physical = pooled.unwrap(PGConnection.class);
            String wanted = CurrentStore.find().map(StoreId::toString).orElse(NO_STORE);
            if (!wanted.equals(tags.get(physical))) {
                tag(pooled, physical, wanted);
            }
            Connection watched = (Connection) Proxy.newProxyInstance(
                    StoreTaggingDataSource.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    new Watched(pooled, physical));
            handedOut = true;
            return watched;
        } finally {
            if (!handedOut) {
                pooled.close();
            }
        }
    }

    private void tag(Connection pooled, PGConnection physical, String wanted) throws SQLException {
        if (!pooled.getAutoCommit()) {
            throw new IllegalStateException("the pool must hand out connections outside of any transaction");
        }
        tags.remove(physical);
        try (PreparedStatement statement = pooled.prepareStatement(TAG)) {
            statement.setString(1, wanted);
            statement.execute();
        }
        tags.put(physical, wanted);
    }

    /**
     * Forgets the tag of a connection whose transaction was rolled back or that failed, and sends what was deferred before whatever might
     * look at it, or with the commit.
     */
    private final class Watched implements InvocationHandler {

        private final Connection pooled;
        private final PGConnection physical;
        private final WriteQueue deferred = new WriteQueue();

        Watched(Connection pooled, PGConnection physical) {
            this.pooled = pooled;
            this.physical = physical;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            try {
                if (isAboutTheQueue(arguments)) {
                    return method.getName().equals("unwrap") ? deferred : true;
                }
                prepareFor(method.getName(), arguments);
                return method.invoke(pooled, arguments);
            } catch (SQLException | RuntimeException e) {
                tags.remove(physical);
                throw e;
            } catch (InvocationTargetException e) {
                tags.remove(physical);
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private void prepareFor(String method, @Nullable Object @Nullable [] arguments) throws SQLException {
            switch (method) {
                case "rollback" -> {
                    tags.remove(physical);
                    deferred.forget();
                }
                // The driver sees then that the transaction is over, and sends no other commit.
                case "commit" -> count(deferred.sendAndCommit(pooled));
                case "prepareStatement" -> count(statementsIn(arguments) + deferred.send(pooled));
                case "prepareCall", "createStatement", "setSavepoint", "unwrap" -> count(deferred.send(pooled));
                default -> {
                    // Nothing else looks at rows.
                }
            }
        }

        private static int statementsIn(@Nullable Object @Nullable [] arguments) {
            return arguments != null && arguments[0] instanceof String sql ? Statements.countIn(sql) : 1;
        }

        private void count(int sent) {
            statements.add(sent);
            StatementTally.add(sent);
        }

        private static boolean isAboutTheQueue(@Nullable Object @Nullable [] arguments) {
            return arguments != null && arguments.length == 1 && arguments[0] == DeferredWrites.Queue.class;
        }
    }
}
