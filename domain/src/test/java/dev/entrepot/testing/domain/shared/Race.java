package dev.entrepot.testing.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Has many threads do something at the same moment. */
public final class Race {

    private static final long TIMEOUT_SECONDS = 60;

    private Race() {}

    /**
     * Starts all attempts at once, each on a thread of its own, and waits for them.
     *
     * @param racers how many
     * @param attempt what the racer of that number, from 0 on, does
     * @return what they answered, in the order of their numbers
     * @throws AssertionError if one throws, or they are not all done within a minute
     */
    public static <T> List<T> run(int racers, IntFunction<T> attempt) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                int racer = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return attempt.apply(racer);
                }));
            }
            start.countDown();
            try {
                return results(running);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static <T> List<T> results(List<Future<T>> running) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        List<T> results = new ArrayList<>();
        for (Future<T> racer : running) {
            try {
                results.add(racer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (ExecutionException e) {
                throw new AssertionError("a racer failed", e.getCause());
            } catch (TimeoutException e) {
                throw new AssertionError("the race was not over after " + TIMEOUT_SECONDS + " s", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("the race was interrupted", e);
            }
        }
        return results;
    }
}
