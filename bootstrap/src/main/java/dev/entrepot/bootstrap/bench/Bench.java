package dev.entrepot.bootstrap.bench;

import dev.entrepot.bootstrap.embedded.DataFolder;
import dev.entrepot.bootstrap.embedded.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One whole measurement. */
public final class Bench {

    private static final int WARM_UP_CONNECTIONS = 8;

    private final Consumer<String> console;
    private final Plan plan;
    private final List<Measurement> measurements = new ArrayList<>();

    /** Makes one that tells the console what it measured, line by line. */
    public Bench(Consumer<String> console, Plan plan) {
        this.console = console;
        this.plan = plan;
    }

    /**
     * How to measure.
     *
     * @param variants the size of the catalogue
     * @param connections the numbers of connections to measure at
     * @param warmUp how long each scenario runs before it is measured
     * @param duration how long each measurement takes
     * @param redis whether the server has its Redis
     * @param only the scenarios to measure, by name; none means all
     */
    public record Plan(
            int variants,
            List<Integer> connections,
            Duration warmUp,
            Duration duration,
            boolean redis,
            Set<String> only) {

        public Plan {
            connections = List.copyOf(connections);
            only = Set.copyOf(only);
        }

        boolean includes(String scenario) {
            return only.isEmpty() || only.contains(scenario);
        }
    }

    /**
     * Measures, and prints as it goes.
     *
     * @param kept a folder whose catalogue is used again, or filled if it has none; none for a new one that is deleted afterwards
     */
    public Report run(@Nullable Path kept) throws IOException, SQLException, InterruptedException {
        if (kept != null) {
            return runIn(Files.createDirectories(kept));
        }
        // Not where temporary files are, which may be memory: commits have to wait for a disk.
        Path parent =
                Path.of(System.getenv().getOrDefault("ENTREPOT_DATA", "data")).toAbsolutePath();
        Path folder = Files.createTempDirectory(Files.createDirectories(parent), "bench");
        try {
            return runIn(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Report runIn(Path folder) throws IOException, SQLException, InterruptedException {
        try (ServerUnderTest server = ServerUnderTest.start(folder.resolve("data"), plan.redis())) {
            List<String> skus = fill(folder.resolve("imported-" + plan.variants() + ".csv"), server);
            Scenarios scenarios = Scenarios.of(server.port(), skus);
            console.accept(scenarios.products() + " products, " + skus.size() + " variants, Redis "
                    + (plan.redis() ? "on" : "off"));
            console.accept(Report.HEADER);
            String staffKey = server.createKey();
            measureYardstick(server, staffKey);
            measure(server, staffKey, "list", Report.POINT_SELECT, scenarios.list());
            measure(server, staffKey, "detail", Report.POINT_SELECT, scenarios.detail());
            measure(server, staffKey, "quote", Report.POINT_SELECT, scenarios.quote());
            measure(server, staffKey, "order", Report.BARE_ORDER, scenarios.order(false));
            measure(server, staffKey, "hot", Report.BARE_HOT, scenarios.order(true));
        }
        return new Report(plan, measurements);
    }

    /** Imports the catalogue, unless it was imported before; the file stands for that. */
    private List<String> fill(Path imported, ServerUnderTest server) throws IOException, InterruptedException {
        Path csv = imported.resolveSibling("catalogue.csv");
        List<String> skus = BenchCatalogue.write(csv, plan.variants());
        if (!Files.exists(imported)) {
            long begun = System.nanoTime();
            server.importFile(csv);
            console.accept("imported " + plan.variants() + " variants in "
                    + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
            Files.move(csv, imported);
        }
        return skus;
    }

    private void measureYardstick(ServerUnderTest server, String staffKey)
            throws IOException, SQLException, InterruptedException {
        try (DataFolder folder = DataFolder.open(server.data());
                EmbeddedServers servers = EmbeddedServers.join(folder, EnumSet.of(EmbeddedServers.Kind.POSTGRES))) {
            Yardstick yardstick = Yardstick.prepare(servers.owner().dataSource());
            measure(server, staffKey, Report.POINT_SELECT, "", yardstick.pointSelect());
            measure(server, staffKey, Report.BARE_ORDER, "", yardstick.order(false));
            measure(server, staffKey, Report.BARE_HOT, "", yardstick.order(true));
            yardstick.remove();
        }
    }

    private void measure(ServerUnderTest server, String staffKey, String name, String yardstick, Load.Scenario scenario)
            throws IOException, InterruptedException {
        if (!plan.includes(name)) {
            return;
        }
        Load.run(WARM_UP_CONNECTIONS, plan.warmUp(), scenario);
        for (int connections : plan.connections()) {
            Usage before = Usage.of(server, staffKey);
            Load.Result result = Load.run(connections, plan.duration(), scenario);
            Measurement measurement = new Measurement(
                    name,
                    connections,
                    result,
                    share(result, yardstick, connections),
                    Usage.of(server, staffKey).since(before),
                    server.memory());
            measurements.add(measurement);
            console.accept(measurement.row());
        }
    }

    private double share(Load.Result result, String yardstick, int connections) {
        return measurements.stream()
                .filter(bare -> bare.name().equals(yardstick) && bare.connections() == connections)
                .findFirst()
                .map(bare -> result.perSecond() / bare.result().perSecond())
                .orElse(0d);
    }
}
