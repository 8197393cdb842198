package dev.entrepot.bootstrap.command;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.bootstrap.EntrepotApplication;
import dev.entrepot.bootstrap.start.RunningProgram;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.web.inventory.StockImport;
import dev.entrepot.web.inventory.StockReason;
import dev.entrepot.web.shared.csv.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a file of stock into the shop, beside a server on the same data folder or without one. */
@Command(
        name = "import",
        description =
                "Reads stock from a CSV file: sku, on_hand or by, and maybe location, low_stock_threshold, safety_stock.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Everything was imported.",
            "1:Some rows were not, or there is no shop; the reasons were printed.",
            "2:The file, or the rest of it, cannot be read."
        })
public final class StockImportCommand implements Callable<Integer> {

    private static final int OK = 0;
    private static final int SOME_FAILED = 1;
    private static final int UNUSABLE = 2;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8.")
    private Path file = Path.of("");

    @Option(
            names = "--location",
            paramLabel = "CODE",
            description = "Where, for rows that name no location; else the default one.")
    private @Nullable String location;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            completionCandidates = Reasons.class,
            description = "One of ${COMPLETION-CANDIDATES}; count if left out.")
    private StockReason reason = StockReason.COUNT;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for people; it stands in the ledger.")
    private String note = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who, for the ledger; import if left out.")
    private String by = "import";

    @Option(names = "--dry-run", description = "Only tell what would happen.")
    private boolean dryRun;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for everything that is kept.")
    private @Nullable Path data;

    public StockImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            console.complaint("There is no file " + file + " that can be read.");
            return UNUSABLE;
        }
        if (note.length() > StockEntry.MAX_NOTE) {
            console.complaint("A note has at most " + StockEntry.MAX_NOTE + " characters.");
            return UNUSABLE;
        }
        Map<String, Object> options = data == null ? Map.of() : Map.of("entrepot.data", data.toString());
        RunningProgram.Plan plan = new RunningProgram.Plan("stock import", EntrepotApplication.class, false, true);
        try (RunningProgram program = RunningProgram.start(plan, options)) {
            return run(program.context().getBean(StockImport.class));
        }
    }

    private int run(StockImport stockImport) throws IOException {
        StockImport.Terms terms = new StockImport.Terms(reason, note, location, dryRun, by);
        Told told = new Told();
        try (InputStream in = Files.newInputStream(file)) {
            CurrentStore.call(StoreId.DEFAULT, () -> stockImport.run(in, terms, told));
        } catch (UnusableFile e) {
            told.end();
            console.complaint(e.sentence());
            return UNUSABLE;
        }
        told.end();
        return told.tally.failed() == 0 ? OK : SOME_FAILED;
    }

    /** The reasons as they are written everywhere else. */
    static final class Reasons implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(StockReason.values())
                    .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                    .iterator();
        }
    }

    /** Tells each failure in a line, as it happens, then the numbers. */
    private final class Told implements StockImport.Watcher {

        private StockImport.Tally tally = StockImport.Tally.NOTHING;

        @Override
        public void failed(StockImport.Note about) {
            console.line("line " + about.line() + ", " + about.sku() + ", " + about.column() + ": " + about.message());
        }

        @Override
        public void advanced(StockImport.Tally latest) {
            tally = latest;
            console.progress(String.format("%,d rows", latest.rows()));
        }

        void end() {
            console.endProgress();
            count("applied", tally.applied());
            count("unchanged", tally.unchanged());
            count("failed", tally.failed());
            count("rows", tally.rows());
            if (dryRun) {
                console.line("This was a dry run: nothing was written.");
            }
        }

        private void count(String what, long number) {
            console.line(String.format("%-9s %,10d", what, number));
        }
    }
}
