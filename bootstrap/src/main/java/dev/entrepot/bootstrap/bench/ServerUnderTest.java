package dev.entrepot.bootstrap.bench;

import dev.entrepot.bootstrap.EntrepotApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a user starts it, in a process of its own, with its PostgreSQL as that process's children. */
final class ServerUnderTest implements AutoCloseable {

    private static final String READY = "ready: ";
    private static final long STOP_SECONDS = 60;
    /** In the line that Linux tells of a process, after its name. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;
    private static final long MILLIS_PER_TICK = 10;
    /** Nobody listens there: what is measured is the database. */
    private static final String NO_REDIS = "redis://127.0.0.1:1";

    private final Process process;
    private final BufferedReader output;
    private final Path data;
    private final boolean redis;
    private final int port;

    private ServerUnderTest(Process process, BufferedReader output, Path data, boolean redis, int port) {
        this.process = process;
        this.output = output;
        this.data = data;
        this.redis = redis;
        this.port = port;
    }

    /** Starts it and waits until it is ready. */
    static ServerUnderTest start(Path data, boolean redis) throws IOException {
        Process process = program(redis, "serve", "--data", data.toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                int port = URI.create(line.substring(READY.length())).getPort();
                return new ServerUnderTest(process, output, data, redis, port);
            }
        }
        throw new IOException("the server did not become ready; " + data.resolve("log") + " tells more");
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** Imports a file beside it. */
    void importFile(Path csv) throws IOException, InterruptedException {
        Process importing = program(redis, "import", csv.toString(), "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (importing.waitFor() != 0) {
            throw new IOException("the import failed");
        }
    }

    /** Makes a key for staff. */
    String createKey() throws IOException, InterruptedException {
        Process making = program(redis, "create-key", "bench", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String key = new String(making.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (making.waitFor() != 0) {
            throw new IOException("no key could be made");
        }
        return key;
    }

    /** The processor time that it has used. */
    Duration cpu() {
        return cpu(process.toHandle());
    }

    /** The processor time that its database has used, with that of its processes that have ended. */
    Duration databaseCpu() throws IOException {
        ProcessHandle postmaster = postmaster();
        return postmaster.descendants().map(ServerUnderTest::cpu).reduce(ended(postmaster), Duration::plus);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A process's own processor time and that of its children that have ended, as Linux tells; elsewhere nothing. */
    private static Duration ended(ProcessHandle process) throws IOException {
        Path stat = Path.of("/proc/" + process.pid() + "/stat");
        if (!Files.exists(stat)) {
            return Duration.ZERO;
        }
        String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ", -1);
        long ticks = 0;
        for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    /** Belongs to no process that started it, since it was started as a service. */
    private ProcessHandle postmaster() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postgres").resolve("postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        }
    }

    /** What it occupies of the memory, in MiB, without its database; 0 where the system does not tell. */
    long memory() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0L);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        output.close();
    }

    /** This very program with other arguments, and with the options of this virtual machine. */
    private static ProcessBuilder program(boolean redis, String... arguments) {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> command = new ArrayList<>();
        command.add(self.command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(EntrepotApplication.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command);
        for (String limit : List.of("LOCAL", "GUESTS", "KEYS")) {
            program.environment().put("ENTREPOT_WEB_LIMITS_" + limit, "0");
        }
        if (!redis) {
            program.environment().put("ENTREPOT_REDIS_URL", NO_REDIS);
        }
        return program;
    }
}
