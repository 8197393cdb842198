package dev.entrepot.persistence.shared;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Reads from an exception what PostgreSQL complained about, for adapters that make a refusal of it. */
public final class SqlStates {

    private static final String NO_DATA_FOUND = "P0002";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String PRIMARY_KEY_SUFFIX = "_pkey";

    private SqlStates() {}

    /** The unique constraint or index that was violated, if that is what happened. */
    public static Optional<String> violatedUniqueConstraint(Throwable thrown) {
        if (sqlCause(thrown) instanceof PSQLException e
                && PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
            return Optional.ofNullable(e.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
        }
        return Optional.empty();
    }

    /** The unique or foreign key that was violated, if that is what happened; primary keys are not asked about, nobody races for ids. */
    public static Optional<String> violatedKey(Throwable thrown) {
        if (sqlCause(thrown) instanceof PSQLException e
                && (PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())
                        || PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(e.getSQLState()))) {
            return Optional.ofNullable(e.getServerErrorMessage())
                    .map(ServerErrorMessage::getConstraint)
                    .filter(constraint -> !constraint.endsWith(PRIMARY_KEY_SUFFIX));
        }
        return Optional.empty();
    }

    /** Whether somebody else held a row for too long. */
    public static boolean isLockTimeout(Throwable thrown) {
        return LOCK_NOT_AVAILABLE.equals(stateOf(thrown));
    }

    /** Whether a function of the schema missed what has to be there. */
    static boolean foundNothing(SQLException thrown) {
        return NO_DATA_FOUND.equals(thrown.getSQLState());
    }

    /** Whether the same work may succeed when it is repeated: a serialisation failure or a deadlock. */
    static boolean isLostRace(Throwable thrown) {
        String state = stateOf(thrown);
        return PSQLState.SERIALIZATION_FAILURE.getState().equals(state)
                || PSQLState.DEADLOCK_DETECTED.getState().equals(state);
    }

    private static @Nullable String stateOf(Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        return cause == null ? null : cause.getSQLState();
    }

    private static @Nullable SQLException sqlCause(@Nullable Throwable thrown) {
        Throwable current = thrown;
        while (current != null && !(current instanceof SQLException)) {
            current = current.getCause();
        }
        return (SQLException) current;
    }
}
