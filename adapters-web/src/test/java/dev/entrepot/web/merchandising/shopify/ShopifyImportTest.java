package dev.entrepot.web.merchandising.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.entrepot.application.merchandising.Assortment;
import dev.entrepot.application.merchandising.Classification;
import dev.entrepot.application.merchandising.ImportProducts;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.web.shared.csv.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShopifyImportTest {

    private static final ShopifyImport.Terms TERMS =
            new ShopifyImport.Terms(ImportProducts.Mode.UPDATE, false, "import");

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final ShopifyImport shopifyImport = new ShopifyImport(new ImportProducts(
            installation.transactions(),
            installation.stores(),
            installation.shop().products(),
            new Classification(
                    installation.shop().categories(), installation.shop().brands(), installation.ids()),
            new Assortment(
                    installation.shop().categories(),
                    installation.shop().priceLists(),
                    installation.repricing(),
                    installation.shop().stockItems(),
                    installation.shop().locations(),
                    installation.ids()),
            installation.ids(),
            installation.clock()));
    private final Log log = new Log();

    @Test
    void importsAFileAndThenFindsItUnchanged() {
        assertThat(run(resource("kettle-and-scarf.csv"))).isEqualTo(new ShopifyImport.Tally(2, 0, 0, 0, 0, 3));
        assertThat(run(resource("kettle-and-scarf.csv")).unchanged()).isEqualTo(2);
    }

    @Test
    void tellsReasonsByTheHeadingsOfTheFile() {
        ShopifyImport.Tally tally = run(resource("broken-rows.csv"));

        assertThat(tally.created()).isEqualTo(2);
        assertThat(tally.failed()).isEqualTo(3);
        assertThat(log.failures)
                .extracting(ShopifyImport.Note::line, ShopifyImport.Note::handle, ShopifyImport.Note::column)
                .contains(
                        tuple(3L, "bad-cup", "Variant Price"),
                        tuple(3L, "bad-cup", "Variant Inventory Qty"),
                        tuple(4L, "bad-cup", "Variant Grams"),
                        tuple(5L, "", "Handle"),
                        tuple(7L, "good-cup", "Handle"));
    }

    @Test
    void importsALongFileInBatches() {
        StringBuilder file = new StringBuilder("Handle,Title,Variant Price\n");
        for (int i = 0; i < 450; i++) {
            file.append("cup-").append(i).append(",Cup,1\n");
        }

        assertThat(run(text(file.toString())).created()).isEqualTo(450);
        assertThat(log.advances).containsExactly(200L, 400L, 450L);
    }

    @Test
    void keepsWhatCameBeforeTheFileBroke() {
        InputStream broken = text("Handle,Title,Variant Price\na,A,1\nb,B,1\nc,\"C\"x,1\n");

        assertThatThrownBy(() -> run(broken)).isInstanceOf(UnusableFile.class);
        assertThat(installation.shop().products().all()).hasSize(1);
        assertThat(log.advances).containsExactly(1L);
    }

    private ShopifyImport.Tally run(InputStream in) {
        return installation.inStore(() -> shopifyImport.run(in, TERMS, log));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ShopifyImportTest.class.getResourceAsStream("/shopify/" + name));
    }

    private static final class Log implements ShopifyImport.Watcher {

        private final List<ShopifyImport.Note> failures = new ArrayList<>();
        private final List<Long> advances = new ArrayList<>();

        @Override
        public void failed(ShopifyImport.Note note) {
            failures.add(note);
        }

        @Override
        public void warned(ShopifyImport.Note note) {
            assertThat(note.line()).isPositive();
        }

        @Override
        public void advanced(ShopifyImport.Tally tally) {
            advances.add(tally.products());
        }
    }
}
