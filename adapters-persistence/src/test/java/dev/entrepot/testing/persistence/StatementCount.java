package dev.entrepot.testing.persistence;

import dev.entrepot.persistence.shared.DeferredWrites;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that notes the statements sent through it, those of every thread: an execute or an executeBatch is one. What begins
 * and ends transactions is none, nor is the store's tag, provided that this one is put outside of the one that tags.
 */
public final class StatementCount extends DelegatingDataSource {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** Makes it over another data source. */
    public StatementCount(DataSource inner) {
        super(inner);
    }

    /** How many statements were sent since the last reset. */
    public int total() {
        return sent.size();
    }

    /** The statements that were sent since the last reset. */
    public List<String> statements() {
        return sent.stream().map(Sent::sql).toList();
    }

    /** The statements that were sent since the last reset, with their parameters. */
    public List<Sent> sent() {
        return new ArrayList<>(sent);
    }

    /** Begins at zero. */
    public void reset() {
        sent.clear();
    }

    /** Does the work and tells which statements that took. */
    public List<String> during(Runnable work) {
        reset();
        work.run();
        return statements();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watch(Connection.class, super.getConnection(), null);
    }

    private <T> T watch(Class<T> type, T watched, @Nullable String sql) {
        Map<Integer, @Nullable Object> parameters = new TreeMap<>();
        return type.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean saysSql = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
                    String said = saysSql ? (String) arguments[0] : sql;
                    if (watched instanceof Statement && method.getName().startsWith("execute")) {
                        sent.add(new Sent(String.valueOf(said), new ArrayList<>(parameters.values())));
                    }
                    if (watched instanceof PreparedStatement
                            && method.getName().startsWith("set")
                            && arguments.length > 1) {
                        parameters.put(
                                (Integer) arguments[0], method.getName().equals("setNull") ? null : arguments[1]);
                    }
                    try {
                        Object result = method.invoke(watched, arguments);
                        if (result instanceof DeferredWrites.Queue queue) {
                            return watchQueue(queue);
                        }
                        return isStatement(method.getReturnType(), result)
                                ? watchStatement(method.getReturnType(), result, said)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }

    private DeferredWrites.Queue watchQueue(DeferredWrites.Queue queue) {
        return write -> {
            sent.add(new Sent(write.sql(), new ArrayList<>(write.parameters())));
            queue.add(write);
        };
    }

    private static boolean isStatement(Class<?> type, @Nullable Object result) {
        return result != null && type.isInterface() && Statement.class.isAssignableFrom(type);
    }

    private <T> Object watchStatement(Class<T> type, Object result, @Nullable String sql) {
        return watch(type, type.cast(result), sql);
    }

    /** A statement as it was sent; of a batch, with the parameters of the last row. */
    public record Sent(String sql, List<@Nullable Object> parameters) {}
}
