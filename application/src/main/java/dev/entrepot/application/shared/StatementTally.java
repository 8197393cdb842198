package dev.entrepot.application.shared;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the statements that a request or job sends to the database, for whoever wants to know what it cost. A new thread has none
 * bound: what it sends is not counted.
 */
public final class StatementTally {

    private static final ScopedValue<StatementTally> RUNNING = ScopedValue.newInstance();

    private final AtomicLong statements = new AtomicLong();

    /** Runs the work and counts what this thread sends meanwhile. */
    public void during(Runnable work) {
        ScopedValue.where(RUNNING, this).run(work);
    }

    /** How many statements were counted so far. */
    public long statements() {
        return statements.get();
    }

    /** Adds statements to the tally that this thread keeps, if it keeps one. */
    public static void add(long more) {
        if (RUNNING.isBound()) {
            RUNNING.get().statements.addAndGet(more);
        }
    }
}
