package dev.entrepot.bootstrap.command;

import dev.entrepot.application.identity.IssueApiKey;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.bootstrap.EntrepotApplication;
import dev.entrepot.bootstrap.bench.Bench;
import dev.entrepot.bootstrap.bench.Rehearsal;
import dev.entrepot.bootstrap.bench.Report;
import dev.entrepot.bootstrap.start.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands, one method each; what they return is the exit code. */
@Command(
        name = "entrepot",
        description = "A headless commerce backend.",
        mixinStandardHelpOptions = true,
        versionProvider = BuiltVersion.class,
        subcommands = picocli.CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND")
public final class EntrepotCommands {

    private static final int OK = 0;
    private static final int FAILURE = 1;
    private static final Duration REHEARSED = Duration.ofSeconds(4);

    private final Console console;

    public EntrepotCommands(Console console) {
        this.console = console;
    }

    @Command(
            description = "Starts the backend, with a PostgreSQL and a Redis of its own unless told where others are.",
            mixinStandardHelpOptions = true)
    int serve(
            @Option(names = "--data", paramLabel = "DIR", description = "Folder for everything that is kept.") @Nullable
                    Path data,
            @Option(names = "--port", paramLabel = "N", description = "Port to answer at; 0 for any.") @Nullable
                    Integer port,
            @Option(names = "--sample", description = "Fill a small shop, and print a staff key and lines to try.")
                    boolean sample)
            throws InterruptedException {
        RunningProgram program = RunningProgram.start(
                new RunningProgram.Plan("serve", EntrepotApplication.class, true), options(data, port));
        List<String> welcome = sample ? new Welcome(program.context(), program.url()).lines() : List.of();
        console.line("ready: " + program.url());
        welcome.forEach(console::line);
        program.awaitStop();
        return OK;
    }

    @Command(description = "Brings the database to the present schema.", mixinStandardHelpOptions = true)
    int migrate(
            @Option(names = "--data", paramLabel = "DIR", description = "Folder for everything that is kept.") @Nullable
                    Path data) {
        try (RunningProgram program = RunningProgram.start(
                new RunningProgram.Plan("migrate", FoundationOnly.class, false), options(data, null))) {
            int applied = program.appliedChanges();
            console.line(applied == 0 ? "The schema is up to date." : applied + " changes applied.");
            return OK;
        }
    }

    @Command(
            name = "create-key",
            description = "Makes an API key for staff and prints it; it cannot be shown again.",
            mixinStandardHelpOptions = true)
    int createKey(
            @Parameters(paramLabel = "NAME", description = "Who or what will hold it; stands in histories.")
                    String name,
            @Option(names = "--replace", description = "Take back the keys that NAME has had until now.")
                    boolean replace,
            @Option(names = "--data", paramLabel = "DIR", description = "Folder for everything that is kept.") @Nullable
                    Path data) {
        try (RunningProgram program = RunningProgram.start(
                new RunningProgram.Plan("create-key", EntrepotApplication.class, false), options(data, null))) {
            IssueApiKey issue = program.context().getBean(IssueApiKey.class);
            IssueApiKey.Issued issued =
                    CurrentStore.call(StoreId.DEFAULT, () -> issue.handle(new IssueApiKey.Command(name, replace)));
            console.line(issued.key());
            return OK;
        }
    }

    @Command(
            description = "Measures a server of its own over HTTP, and what bare SQL reaches on the same database.",
            mixinStandardHelpOptions = true)
    int bench(
            @Option(names = "--variants", paramLabel = "N", defaultValue = "20000", description = "Default: 20000.")
                    int variants,
            @Option(names = "--connections", paramLabel = "N,...", split = ",", defaultValue = "1,8,32,64")
                    List<Integer> connections,
            @Option(names = "--warm-up", paramLabel = "SECONDS", defaultValue = "20", description = "Per scenario.")
                    int warmUp,
            @Option(names = "--seconds", paramLabel = "SECONDS", defaultValue = "8", description = "Per measurement.")
                    int seconds,
            @Option(
                            names = "--redis",
                            description =
                                    "Leave the server its Redis; by default everything is read from the database.")
                    boolean redis,
            @Option(
                            names = "--only",
                            paramLabel = "SCENARIO,...",
                            split = ",",
                            description = "Of sql-select, sql-order, sql-hot, list, detail, quote, order, hot.")
                    @Nullable
                    Set<String> only,
            @Option(
                            names = "--keep",
                            paramLabel = "DIR",
                            description = "Keep the catalogue in DIR, and use it again in the next run.")
                    @Nullable
                    Path kept,
            @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures.") @Nullable
                    Path json)
            throws IOException, SQLException, InterruptedException {
        Bench.Plan plan = new Bench.Plan(
                variants,
                connections,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                redis,
                only == null ? Set.of() : only);
        Report report = new Bench(console::line, plan).run(kept);
        if (json != null) {
            Files.writeString(json, report.json());
        }
        return OK;
    }

    @Command(
            description =
                    "Plays what clients do most, so that the JVM's cache of quick starts knows it; the launcher does it.",
            hidden = true)
    int rehearse(@Option(names = "--data", paramLabel = "DIR", required = true) Path data)
            throws IOException, InterruptedException {
        try (RunningProgram program = RunningProgram.start(
                new RunningProgram.Plan("rehearse", EntrepotApplication.class, true), options(data, 0))) {
            return Rehearsal.play(program, REHEARSED) == 0 ? OK : FAILURE;
        }
    }

    private static Map<String, Object> options(@Nullable Path data, @Nullable Integer port) {
        Map<String, Object> options = new HashMap<>();
        if (data != null) {
            options.put("entrepot.data", data.toString());
        }
        if (port != null) {
            options.put("entrepot.port", port);
        }
        return options;
    }

    /** For commands that need no more than the servers and the schema. */
    @Configuration(proxyBeanMethods = false)
    static class FoundationOnly {}
}
