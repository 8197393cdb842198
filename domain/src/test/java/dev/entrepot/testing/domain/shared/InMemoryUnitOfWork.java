package dev.entrepot.testing.domain.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Makes in-memory twins behave as a database does: what was written in a unit of work that failed is undone, and nobody sees it before
 * it is committed.
 *
 * <p>All twins of one shop are made over one unit of work. One thread at a time works: a second one that begins, or calls a twin, waits
 * until the first has committed or rolled back. So a unit of work must not wait for another thread that calls a twin. Without a running
 * unit of work each call of a twin stands alone: it happens, or it fails and changes nothing.
 *
 * {@snippet :
 * InMemoryUnitOfWork work = new InMemoryUnitOfWork();
 * InMemoryOrders orders = new InMemoryOrders(work, event -> {});
 * work.run(() -> orders.add(order)); // all of it, or nothing
 * }
 */
public final class InMemoryUnitOfWork {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private boolean running;

    /**
     * Runs a unit of work: commits what it did, or undoes it if it throws.
     *
     * @throws IllegalStateException if one is running on this thread already
     */
    public <T> T run(Supplier<T> work) {
        begin();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (done) {
                commit();
            } else {
                rollback();
            }
        }
    }

    /**
     * Begins a unit of work on this thread, which has to {@link #commit} or {@link #rollback} it. Waits for those of other threads.
     *
     * @throws IllegalStateException if one is running on this thread already
     */
    public void begin() {
        if (isRunning()) {
            throw new IllegalStateException("a unit of work is running on this thread already");
        }
        lock.lock();
        running = true;
    }

    /**
     * Ends the running unit of work and keeps what it did.
     *
     * @throws IllegalStateException if none is running on this thread
     */
    public void commit() {
        demandRunning();
        undo.clear();
        end();
    }

    /**
     * Ends the running unit of work and undoes what it did.
     *
     * @throws IllegalStateException if none is running on this thread
     */
    public void rollback() {
        demandRunning();
        undoDownTo(0);
        end();
    }

    /** Whether the unit of work that is running on this thread has written something. */
    public boolean hasWritten() {
        return isRunning() && !undo.isEmpty();
    }

    /** Whether a unit of work is running on this thread. */
    public boolean isRunning() {
        return lock.isHeldByCurrentThread() && running;
    }

    /**
     * Has a twin read or write, alone or as part of the running unit of work. What it did is undone if it throws, whether or not a unit
     * of work is running.
     */
    public <T> T call(Supplier<T> access) {
        lock.lock();
        try {
            int before = undo.size();
            boolean done = false;
            try {
                T result = access.get();
                done = true;
                return result;
            } finally {
                if (!done) {
                    undoDownTo(before);
                } else if (!running && lock.getHoldCount() == 1) {
                    undo.clear();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says how to undo what was just done. For twins, inside {@link #call}.
     *
     * @throws IllegalStateException if called outside
     */
    public void onUndo(Runnable action) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("nothing is being done that could be undone");
        }
        undo.push(action);
    }

    private void undoDownTo(int size) {
        while (undo.size() > size) {
            undo.pop().run();
        }
    }

    private void demandRunning() {
        if (!isRunning()) {
            throw new IllegalStateException("no unit of work is running on this thread");
        }
    }

    private void end() {
        running = false;
        lock.unlock();
    }
}
