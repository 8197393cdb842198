package dev.entrepot.cache.shared;

import dev.entrepot.cache.shared.RedisCache.Invalidation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What could not be forgotten while Redis was away; beyond a bound it is everything. */
final class MissedInvalidations {

    private static final int MAX = 10_000;

    private final Deque<Invalidation> waiting = new ArrayDeque<>();
    private boolean everything;
    private volatile boolean any;

    synchronized void add(Invalidation invalidation) {
        any = true;
        if (waiting.size() < MAX) {
            waiting.add(invalidation);
        } else {
            everything = true;
            waiting.clear();
        }
    }

    /** Catches up; what fails on the way stays in mind. */
    void replay(Consumer<Invalidation> forget, Runnable forgetEverything) {
        if (any) {
            replayAll(forget, forgetEverything);
        }
    }

    private synchronized void replayAll(Consumer<Invalidation> forget, Runnable forgetEverything) {
        if (everything) {
            forgetEverything.run();
            everything = false;
        }
        while (!waiting.isEmpty()) {
            forget.accept(waiting.getFirst());
            waiting.removeFirst();
        }
        any = false;
    }
}
