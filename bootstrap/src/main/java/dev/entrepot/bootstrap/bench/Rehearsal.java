package dev.entrepot.bootstrap.bench;

import dev.entrepot.application.merchandising.ImportProducts;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.bootstrap.start.RunningProgram;
import dev.entrepot.web.merchandising.shopify.ShopifyImport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Plays what clients do most against a server in this very process. A JVM that keeps what it has learned then knows the code that
 * will be hot, and the next one compiles it at once instead of watching it for a minute.
 */
public final class Rehearsal {

    private static final int VARIANTS = 300;
    private static final int CONNECTIONS = 4;

    private Rehearsal() {}

    /**
     * Fills the shop and plays each scenario for a while.
     *
     * @param program a server with an empty shop
     * @return how many requests went wrong; they are logged
     */
    public static long play(RunningProgram program, Duration each) throws IOException, InterruptedException {
        Scenarios scenarios = Scenarios.of(URI.create(program.url()).getPort(), fill(program));
        long errors = 0;
        for (Load.Scenario scenario :
                List.of(scenarios.list(), scenarios.detail(), scenarios.quote(), scenarios.order(false))) {
            errors += Load.run(CONNECTIONS, each, scenario).errors();
        }
        return errors;
    }

    private static List<String> fill(RunningProgram program) throws IOException {
        Path csv = Files.createTempFile("rehearsal", ".csv");
        try {
            List<String> skus = BenchCatalogue.write(csv, VARIANTS);
            ShopifyImport products = program.context().getBean(ShopifyImport.class);
            ShopifyImport.Terms terms = new ShopifyImport.Terms(ImportProducts.Mode.KEEP, false, "rehearsal");
            try (InputStream file = Files.newInputStream(csv)) {
                CurrentStore.call(StoreId.DEFAULT, () -> products.run(file, terms, new Unwatched()));
            }
            return skus;
        } finally {
            Files.delete(csv);
        }
    }

    /** What is missing from the shop, the requests will show. */
    private static final class Unwatched implements ShopifyImport.Watcher {

        @Override
        public void failed(ShopifyImport.Note note) {}

        @Override
        public void warned(ShopifyImport.Note note) {}

        @Override
        public void advanced(ShopifyImport.Tally tally) {}
    }
}
