package dev.entrepot.bootstrap.bench;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was measured in one run. */
public record Report(Bench.Plan plan, List<Measurement> measurements) {

    static final String POINT_SELECT = "sql-select";
    static final String BARE_ORDER = "sql-order";
    static final String BARE_HOT = "sql-hot";

    /**
     * The names of the columns: latencies in milliseconds, processor time of the server and of its database in microseconds a request,
     * memory in MiB.
     */
    static final String HEADER = String.format(
            "%-12s %5s %10s %7s %8s %8s %8s %8s %7s %7s %7s %7s %7s",
            "scenario",
            "conns",
            "req/s",
            "share",
            "p50",
            "p95",
            "p99",
            "max",
            "errors",
            "stmts",
            "cpu us",
            "db us",
            "MiB");

    public Report {
        measurements = List.copyOf(measurements);
    }

    /** The same as JSON. */
    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }
}
