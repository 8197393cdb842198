package dev.entrepot.web.shared.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from defects. */
final class Overload {

    private static final int MAX_CAUSES = 20;

    private Overload() {}

    /** Whether the failure comes of a database that is away, starting, stopping, or too slow, or of an exhausted pool. */
    static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Classes of SQLSTATE: connections (08), rollbacks (40), resources (53), cancelled and shut down (57); and a lock not got in time. */
    private static boolean isPassing(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.equals("55P03"));
    }
}
