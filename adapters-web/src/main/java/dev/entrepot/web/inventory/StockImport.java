package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.ChangeStock;
import dev.entrepot.application.inventory.FindLocation;
import dev.entrepot.web.shared.csv.CsvFile;
import dev.entrepot.web.shared.csv.CsvRow;
import dev.entrepot.web.shared.csv.UnusableFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings a file of stock into the shop, batch by batch, each in one transaction. */
public final class StockImport {

    private static final int BATCH = 10_000;

    private final ChangeStock changeStock;
    private final FindLocation findLocation;

    /** Makes it of the use cases that it needs. */
    public StockImport(ChangeStock changeStock, FindLocation findLocation) {
        this.changeStock = changeStock;
        this.findLocation = findLocation;
    }

    /**
     * Imports the file for the store that is bound.
     *
     * @param in UTF-8 text
     * @param watcher is told what happens, while it happens
     * @return what became of the rows
     * @throws UnusableFile if the file, or the rest of it, cannot be read; what the watcher was told of stays imported
     */
    public Tally run(InputStream in, Terms terms, Watcher watcher) {
        try (CsvFile csv = CsvFile.open(in)) {
            Run run = new Run(StockColumns.of(csv.header()), terms, watcher);
            try {
                csv.forEachRemaining(run::take);
            } finally {
                run.flush();
            }
            return run.tally;
        }
    }

    /**
     * How to import.
     *
     * @param note why, for people; may be empty
     * @param location the code of the location of rows that name none; none for the default location
     * @param by the name that the ledger gets
     */
    public record Terms(
            StockReason reason, String note, @Nullable String location, boolean dryRun, String by) {}

    /** What became of the rows so far; every one of them counts once. */
    public record Tally(long applied, long unchanged, long failed) {

        /** Nothing so far. */
        public static final Tally NOTHING = new Tally(0, 0, 0);

        /** How many rows there were. */
        public long rows() {
            return applied + unchanged + failed;
        }
    }

    /**
     * Why a row was not imported.
     *
     * @param line counted from 1
     */
    public record Note(long line, String sku, String column, String code, String message) {}

    /** Whoever wants to know how the import goes. */
    public interface Watcher {

        /** A row was not imported. */
        void failed(Note note);

        /** A batch was done. */
        void advanced(Tally tally);
    }

    /** One import on its way. */
    private final class Run {

        private final StockColumns columns;
        private final Terms terms;
        private final Watcher watcher;
        /** A hundred bytes for each row, which keeps a row from undoing another one in silence. */
        private final Set<String> seen = new HashSet<>();

        /** The location of rows that name none, so that a stock has one name in {@link #seen}. */
        private final String usual;

        private List<Pending> pending = new ArrayList<>();
        private Tally tally = Tally.NOTHING;

        Run(StockColumns columns, Terms terms, Watcher watcher) {
            this.columns = columns;
            this.terms = terms;
            this.watcher = watcher;
            this.usual = terms.location() == null
                    ? findLocation
                            .handle(new FindLocation.Command(null))
                            .location()
                            .code()
                    : terms.location();
        }

        void take(CsvRow row) {
            try {
                ChangeStock.Change change = columns.change(row, terms.reason());
                String location = change.location() == null ? usual : change.location();
                if (!seen.add(change.sku() + " " + location)) {
                    throw new StockColumns.RowFault(StockColumns.Column.SKU, ChangeStock.Row.DUPLICATE);
                }
                pending.add(new Pending(row, change, null));
            } catch (StockColumns.RowFault fault) {
                pending.add(new Pending(row, null, fault));
            }
            if (pending.size() >= BATCH) {
                flush();
            }
        }

        void flush() {
            List<Pending> taken = pending;
            pending = new ArrayList<>();
            Iterator<ChangeStock.Row> done = book(taken.stream()
                            .flatMap(one -> Stream.ofNullable(one.change()))
                            .toList())
                    .iterator();
            for (Pending one : taken) {
                if (one.fault() == null) {
                    count(one.row(), done.next());
                } else {
                    fail(one.row(), one.fault());
                }
            }
            watcher.advanced(tally);
        }

        private List<ChangeStock.Row> book(List<ChangeStock.Change> changes) {
            return changes.isEmpty()
                    ? List.of()
                    : changeStock
                            .handle(new ChangeStock.Command(
                                    null,
                                    terms.reason().kind(),
                                    terms.note(),
                                    usual,
                                    changes,
                                    terms.dryRun(),
                                    terms.by()))
                            .result()
                            .rows();
        }

        private void count(CsvRow line, ChangeStock.Row row) {
            if (row.isRefused()) {
                fail(line, StockColumns.RowFault.of(row, columns.amountOf(line)));
            } else {
                boolean applied = row.result().equals(ChangeStock.Row.APPLIED);
                tally = new Tally(
                        tally.applied() + (applied ? 1 : 0), tally.unchanged() + (applied ? 0 : 1), tally.failed());
            }
        }

        private void fail(CsvRow row, StockColumns.RowFault fault) {
            tally = new Tally(tally.applied(), tally.unchanged(), tally.failed() + 1);
            watcher.failed(new Note(
                    row.line(),
                    columns.text(row, StockColumns.Column.SKU),
                    fault.column(),
                    fault.code(),
                    fault.sentence()));
        }
    }

    /**
     * A row that waits for the others of its batch, so that all are told in their order.
     *
     * @param change what it asks for; none if it cannot be understood
     * @param fault why it cannot; none otherwise
     */
    private record Pending(CsvRow row, ChangeStock.@Nullable Change change, StockColumns.@Nullable RowFault fault) {}
}
