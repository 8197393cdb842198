package dev.entrepot.cache.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** What could not be forgotten while Redis was away; beyond a bound it is everything. */
final class MissedInvalidations {

    /** How many are kept in mind one by one. */
    static final int MAX = 10_000;

    private static final int BATCH = 500;

    private final ReentrantLock catchingUp = new ReentrantLock();
    private final Deque<Invalidation> waiting = new ArrayDeque<>();
    private boolean everything;
    private volatile boolean any;

    synchronized void add(Invalidation invalidation) {
        any = true;
        if (waiting.size() < MAX) {
            waiting.add(invalidation);
        } else {
            rememberEverything();
        }
    }

    /**
     * Catches up with what was missed. What fails on the way stays in mind.
     *
     * @return whether nothing is missed now; no if another thread is still catching up
     */
    boolean caughtUp(Consumer<Invalidation> forget, Runnable forgetEverything) {
        if (!any) {
            return true;
        }
        if (!catchingUp.tryLock()) {
            return false;
        }
        try {
            catchUp(forget, forgetEverything);
            return true;
        } finally {
            catchingUp.unlock();
        }
    }

    private void catchUp(Consumer<Invalidation> forget, Runnable forgetEverything) {
        while (any) {
            if (takeEverything()) {
                attempt(forgetEverything, this::rememberEverything);
            } else {
                List<Invalidation> batch = take();
                if (!batch.isEmpty()) {
                    attempt(() -> forget.accept(Invalidation.merged(batch)), () -> putBack(batch));
                }
            }
        }
    }

    private static void attempt(Runnable work, Runnable onFailure) {
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                onFailure.run();
            }
        }
    }

    private synchronized boolean takeEverything() {
        boolean taken = everything;
        everything = false;
        return taken;
    }

    private synchronized void rememberEverything() {
        everything = true;
        waiting.clear();
    }

    /** The next ones of one store; nothing is missed any more if there are none. */
    private synchronized List<Invalidation> take() {
        List<Invalidation> batch = new ArrayList<>();
        Invalidation next = waiting.peek();
        while (next != null
                && batch.size() < BATCH
                && (batch.isEmpty() || batch.getFirst().store().equals(next.store()))) {
            batch.add(waiting.remove());
            next = waiting.peek();
        }
        any = !batch.isEmpty() || everything;
        return batch;
    }

    private synchronized void putBack(List<Invalidation> batch) {
        batch.reversed().forEach(waiting::addFirst);
    }
}
