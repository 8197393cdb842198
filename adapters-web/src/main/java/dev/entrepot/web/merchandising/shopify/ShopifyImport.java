package dev.entrepot.web.merchandising.shopify;

import dev.entrepot.application.merchandising.ImportProducts;
import dev.entrepot.application.merchandising.ImportRemark;
import dev.entrepot.application.merchandising.ImportedProduct;
import dev.entrepot.web.shared.csv.UnusableFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Brings Shopify's product file into the shop, batch by batch. The memory that it needs does not grow with the file. */
public final class ShopifyImport {

    private static final int BATCH_PRODUCTS = 200;
    private static final int BATCH_VARIANTS = 2_000;

    private final ImportProducts importProducts;

    /** Makes it of the use case that it feeds. */
    public ShopifyImport(ImportProducts importProducts) {
        this.importProducts = importProducts;
    }

    /**
     * Imports the file for the store that is bound.
     *
     * @param in UTF-8 text
     * @param watcher is told what happens, while it happens
     * @return what became of the products
     * @throws UnusableFile if the file, or the rest of it, cannot be read; what the watcher was told of stays imported
     */
    public Tally run(InputStream in, Terms terms, Watcher watcher) {
        try (ShopifyCsv csv = ShopifyCsv.open(in)) {
            Run run = new Run(csv.header(), terms, watcher);
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
     * @param by the name that the ledger of stock gets
     */
    public record Terms(ImportProducts.Mode mode, boolean dryRun, String by) {}

    /**
     * What became of the products so far; every one of them counts once.
     *
     * @param failures how many reasons were told why something was not imported
     * @param warnings how many times something was imported otherwise than the file has it
     */
    public record Tally(long created, long updated, long unchanged, long failed, long failures, long warnings) {

        /** Nothing so far. */
        public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

        Tally plus(ImportProducts.Result result) {
            return new Tally(
                    created + result.created(),
                    updated + result.updated(),
                    unchanged + result.unchanged(),
                    failed + result.failed(),
                    failures + result.failures().size(),
                    warnings + result.warnings().size());
        }

        /** How many products there were. */
        public long products() {
            return created + updated + unchanged + failed;
        }
    }

    /**
     * Something to know about a place in the file.
     *
     * @param line counted from 1
     * @param column the heading in this file
     */
    public record Note(long line, String handle, String column, String code, String message) {}

    /** Whoever wants to know how the import goes. */
    public interface Watcher {

        /** Something was not imported. */
        void failed(Note note);

        /** Something was imported otherwise than the file has it. */
        void warned(Note note);

        /** A batch was done. */
        void advanced(Tally tally);
    }

    /** One import on its way. */
    private final class Run {

        private final ShopifyHeader header;
        private final Terms terms;
        private final Watcher watcher;
        private List<ImportedProduct> batch = new ArrayList<>();
        private int variants;
        private Tally tally = Tally.NOTHING;

        Run(ShopifyHeader header, Terms terms, Watcher watcher) {
            this.header = header;
            this.terms = terms;
            this.watcher = watcher;
        }

        void take(ShopifyEntry entry) {
            switch (entry) {
                case ShopifyEntry.Parsed(ImportedProduct product, List<ImportRemark> warnings) -> {
                    add(new ImportProducts.Result(0, 0, 0, 0, List.of(), warnings));
                    batch.add(product);
                    variants += product.variants().size();
                }
                case ShopifyEntry.Refused(List<ImportRemark> faults) ->
                    add(new ImportProducts.Result(0, 0, 0, 1, faults, List.of()));
            }
            if (batch.size() >= BATCH_PRODUCTS || variants >= BATCH_VARIANTS) {
                flush();
            }
        }

        void flush() {
            List<ImportedProduct> products = batch;
            batch = new ArrayList<>();
            variants = 0;
            if (!products.isEmpty()) {
                add(importProducts.handle(
                        new ImportProducts.Command(products, terms.mode(), terms.dryRun(), terms.by())));
            }
            watcher.advanced(tally);
        }

        private void add(ImportProducts.Result result) {
            tally = tally.plus(result);
            result.failures().forEach(remark -> watcher.failed(note(remark)));
            result.warnings().forEach(remark -> watcher.warned(note(remark)));
        }

        private Note note(ImportRemark remark) {
            return new Note(
                    remark.line(),
                    remark.handle(),
                    header.heading(ShopifyColumn.of(remark.field())),
                    remark.code(),
                    remark.message());
        }
    }
}
