package dev.entrepot.bootstrap.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * What one scenario reached at one number of connections.
 *
 * @param share of the yardstick at the same number of connections; 0 for the yardstick itself
 * @param cpu the processor time of the server
 * @param databaseCpu the processor time of its database
 * @param memory of the server, in MiB
 */
record Measurement(
        String name,
        int connections,
        Load.Result result,
        double share,
        Duration cpu,
        Duration databaseCpu,
        long memory) {

    private static final double NANOS_PER_MICRO = 1e3;

    private double each(Duration time) {
        return result.requests() == 0 ? 0 : time.toNanos() / NANOS_PER_MICRO / result.requests();
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-12s %5d %10.0f %7s %8.2f %8.2f %8.2f %8.2f %7d %7.0f %7.0f %7d",
                name,
                connections,
                result.perSecond(),
                share == 0 ? "" : String.format(Locale.ROOT, "%.0f%%", 100 * share),
                result.p50(),
                result.p95(),
                result.p99(),
                result.max(),
                result.errors(),
                each(cpu),
                each(databaseCpu),
                memory);
    }
}
