package dev.entrepot.bootstrap.bench;

import java.util.Locale;

/**
 * What one scenario reached at one number of connections.
 *
 * @param share of the yardstick at the same number of connections; 0 for the yardstick itself
 * @param usage what the server used for it
 * @param memory of the server, in MiB
 */
record Measurement(String name, int connections, Load.Result result, double share, Usage usage, long memory) {

    private static final double NANOS_PER_MICRO = 1e3;

    /** Statements for each request, with those of the relay that follow it. */
    double statements() {
        return each((double) usage.statements());
    }

    private double each(double sum) {
        return result.requests() == 0 ? 0 : sum / result.requests();
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-12s %5d %10.0f %7s %8.2f %8.2f %8.2f %8.2f %7d %7.1f %7.0f %7.0f %7d",
                name,
                connections,
                result.perSecond(),
                share == 0 ? "" : String.format(Locale.ROOT, "%.0f%%", 100 * share),
                result.p50(),
                result.p95(),
                result.p99(),
                result.max(),
                result.errors(),
                statements(),
                each(usage.cpu().toNanos() / NANOS_PER_MICRO),
                each(usage.databaseCpu().toNanos() / NANOS_PER_MICRO),
                memory);
    }
}
