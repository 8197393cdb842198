package dev.entrepot.bootstrap.command;

import dev.entrepot.application.merchandising.ImportProducts;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.bootstrap.EntrepotApplication;
import dev.entrepot.bootstrap.start.RunningProgram;
import dev.entrepot.web.merchandising.shopify.ShopifyImport;
import dev.entrepot.web.shared.csv.UnusableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a product file into the shop, beside a server on the same data folder or without one. */
@Command(
        name = "import",
        description = "Reads Shopify's product CSV: creates what is new, makes what exists as the file has it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Everything was imported.",
            "1:Some products were not; the reasons were printed.",
            "2:The file, or the rest of it, cannot be read."
        })
public final class ImportCommand implements Callable<Integer> {

    private static final int OK = 0;
    private static final int SOME_FAILED = 1;
    private static final int UNUSABLE = 2;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only tell what would happen.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for everything that is kept.")
    private @Nullable Path data;

    public ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            console.complaint("There is no file " + file + " that can be read.");
            return UNUSABLE;
        }
        Map<String, Object> options = data == null ? Map.of() : Map.of("entrepot.data", data.toString());
        RunningProgram.Plan plan = new RunningProgram.Plan("import", EntrepotApplication.class, false);
        try (RunningProgram program = RunningProgram.start(plan, options)) {
            return run(program.context().getBean(ShopifyImport.class));
        }
    }

    private int run(ShopifyImport shopifyImport) throws IOException {
        ShopifyImport.Terms terms = new ShopifyImport.Terms(ImportProducts.Mode.UPDATE, dryRun, "import");
        try (CountedStream in = new CountedStream(Files.newInputStream(file));
                ImportReport report =
                        json ? new JsonImportReport(console, dryRun) : new TextImportReport(console, dryRun)) {
            Watched watched = new Watched(report, in, Files.size(file));
            try {
                CurrentStore.call(StoreId.DEFAULT, () -> shopifyImport.run(in, terms, watched));
            } catch (UnusableFile e) {
                report.broken(e.sentence());
                return UNUSABLE;
            }
            return watched.tally.failures() == 0 ? OK : SOME_FAILED;
        }
    }

    /** Shows the progress while a report is being written. */
    private final class Watched implements ShopifyImport.Watcher {

        private static final int PERCENT = 100;
        private static final int BAR = 30;

        private final ImportReport report;
        private final CountedStream in;
        private final long size;
        private ShopifyImport.Tally tally = ShopifyImport.Tally.NOTHING;

        Watched(ImportReport report, CountedStream in, long size) {
            this.report = report;
            this.in = in;
            this.size = size;
        }

        @Override
        public void failed(ShopifyImport.Note note) {
            report.failed(note);
        }

        @Override
        public void warned(ShopifyImport.Note note) {
            report.warned(note);
        }

        @Override
        public void advanced(ShopifyImport.Tally latest) {
            tally = latest;
            report.advanced(latest);
            long percent = size == 0 ? PERCENT : Math.min(PERCENT, in.count() * PERCENT / size);
            int filled = (int) (percent * BAR / PERCENT);
            console.progress(String.format(
                    "[%s%s] %3d %%  %,d products",
                    "#".repeat(filled), ".".repeat(BAR - filled), percent, latest.products()));
        }
    }

    /** Knows how much of it was read. */
    private static final class CountedStream extends FilterInputStream {

        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
