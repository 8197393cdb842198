package dev.entrepot.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes of the running transaction whose results nobody waits for. They are sent together with its COMMIT, in one round trip, or before
 * its next other statement, which might look at what they wrote.
 *
 * <p>Since nobody looks at what such a statement returns, it has to fail by itself where it finds something else than it wants
 * ({@code require_change} of the schema does that). The failure shows where the statement is sent, so mostly at the commit, and what the
 * transaction wrote is undone as after any other one.
 */
public final class DeferredWrites {

    private final DataSource database;

    /** Makes it over a data source that hands out connections of a {@link StoreTaggingDataSource}. */
    public DeferredWrites(DataSource database) {
        this.database = database;
    }

    /**
     * Has a statement sent later in this transaction.
     *
     * @param parameters as the driver takes them, in the order of the question marks
     */
    public void add(String sql, @Nullable Object... parameters) {
        add(sql, failure -> null, parameters);
    }

    /** Has a statement sent later in this transaction, and says what its failures mean. */
    public void add(String sql, Meaning meaning, @Nullable Object... parameters) {
        RunningTransaction.required();
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(Queue.class).add(new Write(sql, Arrays.asList(parameters), meaning));
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("this connection cannot defer writes", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** What a connection of a {@link StoreTaggingDataSource} keeps until it is sent; found by {@link Connection#unwrap}. */
    public interface Queue {

        /** Keeps a write until it is sent. */
        void add(Write write);
    }

    /** A statement with its parameters. */
    public record Write(String sql, List<? extends @Nullable Object> parameters, Meaning meaning) {}

    /** What the failure of a statement means to whoever asked for the write. */
    @FunctionalInterface
    public interface Meaning {

        /** What to throw in its stead; none if it has no particular meaning, so that a {@link DataAccessException} is thrown. */
        @Nullable
        RuntimeException of(SQLException failure);
    }
}
