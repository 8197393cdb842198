package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs units of work on PostgreSQL, and repeats those that lost a race. */
public final class JdbcTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);
    private static final int MAX_ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final int MAX_DOUBLINGS = 6;

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final ScopedValue<List<Runnable>> actions = ScopedValue.newInstance();

    /** Makes it over the transactions of a {@link StoreTaggingDataSource}. */
    public JdbcTransactions(PlatformTransactionManager manager) {
        writing = new TransactionTemplate(manager);
        reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
    }

    @Override
    public <T> T write(Supplier<T> work) {
        return run(writing, work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return run(reading, work);
    }

    @Override
    public void afterCommit(Runnable action) {
        if (actions.isBound()) {
            actions.get().add(action);
        } else {
            runSafely(action);
        }
    }

    private <T> T run(TransactionTemplate template, Supplier<T> work) {
        if (actions.isBound() || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a unit of work is running on this thread already, and they do not nest");
        }
        for (int attempt = 1; ; attempt++) {
            List<Runnable> afterwards = new ArrayList<>();
            try {
                T result = ScopedValue.where(actions, afterwards).call(() -> template.<T>execute(status -> work.get()));
                afterwards.forEach(JdbcTransactions::runSafely);
                return result;
            } catch (ConcurrentChange | DataAccessException | TransactionException e) {
                if (!mayBeRepeated(e)) {
                    throw e;
                }
                if (attempt == MAX_ATTEMPTS) {
                    throw lost(e);
                }
                LOG.debug("attempt {} lost a race and is repeated", attempt, e);
                pause(attempt, e);
            }
        }
    }

    private static boolean mayBeRepeated(RuntimeException e) {
        return e instanceof ConcurrentChange || SqlStates.isLostRace(e);
    }

    private static RuntimeException lost(RuntimeException e) {
        if (e instanceof ConcurrentChange) {
            return e;
        }
        LOG.info("{} attempts lost a race", MAX_ATTEMPTS, e);
        return new ConcurrentChange("what was to be written");
    }

    /** Those who met once should not meet again. */
    private static void pause(int attempt, RuntimeException lost) {
        long most = FIRST_PAUSE.toNanos() << Math.min(attempt - 1, MAX_DOUBLINGS);
        try {
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(most)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("what had to be done after a commit failed", e);
        }
    }
}
