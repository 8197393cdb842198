package dev.entrepot.testing.persistence;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import dev.entrepot.persistence.shared.JdbcTransactions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.slf4j.LoggerFactory;

/** Sees the races that units of work lose, which nobody else does, since they are repeated. */
public final class LostRaces {

    private LostRaces() {}

    /** How often PostgreSQL gave up a transaction that met another one in a deadlock, while something was done. */
    public static long deadlocksDuring(Runnable work) {
        ListAppender<ILoggingEvent> lost = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTransactions.class);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(lost);
        lost.start();
        try {
            work.run();
        } finally {
            logger.detachAppender(lost);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        return List.copyOf(lost.list).stream()
                .map(event -> ((ThrowableProxy) event.getThrowableProxy()).getThrowable())
                .filter(LostRaces::isDeadlock)
                .count();
    }

    private static boolean isDeadlock(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PSQLException sql
                        && PSQLState.DEADLOCK_DETECTED.getState().equals(sql.getSQLState()));
    }
}
