package dev.entrepot.bootstrap.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Keeps some connections busy for a while, each sending its next request as soon as it has the last answer. */
final class Load {

    private static final long SEED = 20_261_121;

    private Load() {}

    /** Runs one worker for each connection and sums what they saw. */
    static Result run(int connections, Duration duration, Scenario scenario) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        List<Callable<Latencies>> workers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            SplittableRandom random = new SplittableRandom(SEED + i);
            workers.add(() -> work(scenario, random, end));
        }
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            Latencies sum = new Latencies();
            for (Future<Latencies> worker : threads.invokeAll(workers)) {
                sum.add(worker.get());
            }
            return sum.result(Duration.ofNanos(System.nanoTime() - begun));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }

    private static Latencies work(Scenario scenario, SplittableRandom random, long end)
            throws IOException, SQLException {
        Latencies latencies = new Latencies();
        try (Scenario.Client client = scenario.connect(random)) {
            long before = System.nanoTime();
            while (before < end) {
                boolean good = client.next();
                long after = System.nanoTime();
                latencies.record(after - before, good);
                before = after;
            }
        }
        return latencies;
    }

    /** What is done over and over. */
    @FunctionalInterface
    interface Scenario {

        /** Opens a connection of its own. */
        Client connect(SplittableRandom random) throws IOException, SQLException;

        /** One connection. */
        interface Client extends AutoCloseable {

            /** Does it once more; answers whether it went well. */
            boolean next() throws IOException, SQLException;

            @Override
            void close() throws IOException, SQLException;
        }
    }

    /**
     * What was measured.
     *
     * @param requests how many went well
     * @param errors how many did not
     */
    record Result(double perSecond, long requests, long errors, double p50, double p95, double p99, double max) {}

    /** Nanoseconds, one for each request. */
    private static final class Latencies {

        private static final int INITIAL = 1 << 14;
        private static final double NANOS_PER_MILLI = 1e6;

        private long[] nanos = new long[INITIAL];
        private int size;
        private long errors;

        void record(long elapsed, boolean good) {
            if (!good) {
                errors++;
                return;
            }
            append(elapsed);
        }

        void add(Latencies other) {
            for (int i = 0; i < other.size; i++) {
                append(other.nanos[i]);
            }
            errors += other.errors;
        }

        Result result(Duration elapsed) {
            Arrays.sort(nanos, 0, size);
            double seconds = elapsed.toNanos() / 1e9;
            return new Result(size / seconds, size, errors, at(0.50), at(0.95), at(0.99), at(1));
        }

        private void append(long elapsed) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * size);
            }
            nanos[size++] = elapsed;
        }

        private double at(double share) {
            return size == 0 ? 0 : nanos[Math.min(size - 1, (int) (share * size))] / NANOS_PER_MILLI;
        }
    }
}
