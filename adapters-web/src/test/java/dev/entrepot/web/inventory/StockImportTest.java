package dev.entrepot.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.application.inventory.ChangeStock;
import dev.entrepot.application.inventory.FindLocation;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.web.shared.csv.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockImportTest {

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final StockImport stockImport = new StockImport(
            new ChangeStock(
                    installation.once(),
                    installation.stockLevels(),
                    installation.shop().locations(),
                    installation.shop().stockItems(),
                    installation.ids(),
                    installation.clock()),
            new FindLocation(installation.transactions(), installation.shop().locations()));
    private final Log log = new Log();
    private Product product = SampleProducts.published();

    @BeforeEach
    void open() {
        product = SampleProducts.published();
        installation.inStore(() -> installation.transactions().write(() -> {
            installation.shop().products().add(product);
            return true;
        }));
    }

    @Test
    void readsColumnsInAnyOrderAndQuotedFields() {
        Sku sku = sku();

        StockImport.Tally tally =
                run("\uFEFFOn_Hand,\"low_stock_threshold\",SKU,safety_stock\n\"12\",3,\"" + sku + "\",\n\n");

        assertThat(tally).isEqualTo(new StockImport.Tally(1, 0, 0));
        assertThat(item().onHand()).isEqualTo(12);
        assertThat(item().policy().lowStockThreshold()).isEqualTo(3);
        StockMovement entry =
                installation.shop().stockItems().movements(variant().id(), 1).getFirst();
        assertThat(entry.by()).isEqualTo("anna");
        assertThat(entry.note()).isEqualTo("spring");
        assertThat(run("sku,on_hand\n" + sku + ",12\n")).isEqualTo(new StockImport.Tally(0, 1, 0));
    }

    @Test
    void tellsLineAndColumnOfWhatItCannotBook() {
        Sku sku = sku();

        StockImport.Tally tally = run("sku,on_hand,by,location\n"
                + sku + ",5,,\n"
                + sku + ",6,,\n"
                + ",5,,\n"
                + "NOBODY,5,,\n"
                + sku + ",5,,nowhere\n"
                + "A,many,,\n"
                + "B,,,\n"
                + "C,1,1,\n"
                + "D,,1,\n"
                + "E,-1,,\n"
                + "F,1,,,,\n"
                + "G,1000000001,,\n");

        assertThat(tally).isEqualTo(new StockImport.Tally(1, 0, 11));
        assertThat(log.failures)
                .extracting(note -> note.line() + " " + note.column() + " " + note.code())
                .containsExactly(
                        "3 sku duplicate",
                        "4 sku required",
                        "5 sku sku_not_found",
                        "6 location unknown_location",
                        "7 on_hand invalid_value",
                        "8 on_hand unfit_change",
                        "9 on_hand unfit_change",
                        "10 by wrong_direction",
                        "11 on_hand invalid_value",
                        "12 sku ragged_row",
                        "13 on_hand invalid_value");
    }

    @Test
    void setsNothingForAReasonThatIsAboutWhatCameOrWent() {
        assertThat(run(StockReason.RECEIPT, "sku,on_hand\n" + sku() + ",5\n"))
                .isEqualTo(new StockImport.Tally(0, 0, 1));

        assertThat(log.failures)
                .extracting(note -> note.line() + " " + note.column() + " " + note.code())
                .containsExactly("2 on_hand wrong_direction");
    }

    @Test
    void tellsWhatTheStockDoesNotAllow() {
        StockImport.Tally tally = run(StockReason.DAMAGE, "sku,by\n" + sku() + ",-1\n");

        assertThat(tally.failed()).isEqualTo(1);
        assertThat(log.failures).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("insufficient_stock_on_hand");
            assertThat(note.column()).isEqualTo("by");
            assertThat(note.message())
                    .isEqualTo(
                            "0 units of " + sku() + " are on hand at main, so 1 cannot go. Book what came in first.");
        });
    }

    @Test
    void onlyTellsInADryRun() {
        StockImport.Tally tally = installation.inStore(() -> stockImport.run(
                text("sku,on_hand\n" + sku() + ",5\n"),
                new StockImport.Terms(StockReason.COUNT, "", null, true, "anna"),
                log));

        assertThat(tally.applied()).isEqualTo(1);
        assertThat(item().onHand()).isZero();
    }

    @Test
    void knowsAStockByEitherNameAcrossBatches() {
        StringBuilder file = new StringBuilder("sku,on_hand,location\n" + sku() + ",5,\n");
        for (int i = 0; i < 10_000; i++) {
            file.append("NOBODY-").append(i).append(",1,\n");
        }
        file.append(sku().value().toLowerCase(Locale.ROOT)).append(",7,main\n");

        assertThat(run(file.toString())).isEqualTo(new StockImport.Tally(1, 0, 10_001));

        assertThat(item().onHand()).isEqualTo(5);
        assertThat(log.failures.getLast().code()).isEqualTo("duplicate");
    }

    @Test
    void importsALongFileInBatches() {
        StringBuilder file = new StringBuilder("sku,on_hand\n");
        for (int i = 0; i < 10_001; i++) {
            file.append("NOBODY-").append(i).append(",1\n");
        }

        assertThat(run(file.toString()).failed()).isEqualTo(10_001);
        assertThat(log.advances).containsExactly(10_000L, 10_001L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sku\nA\n",
                "on_hand\n1\n",
                "sku,on_hand,shelf\nA,1,2\n",
                "sku,on_hand,sku\nA,1,A\n",
                "sku;on_hand\nA;1\n"
            })
    void refusesAFileThatIsNone(String file) {
        assertThatThrownBy(() -> run(file)).isInstanceOf(UnusableFile.class);
    }

    private Variant variant() {
        return product.variants().getFirst();
    }

    private Sku sku() {
        return variant().sku();
    }

    private StockItem item() {
        return installation.inStore(
                () -> installation.shop().stockroom().item(variant().id()));
    }

    private StockImport.Tally run(String file) {
        return run(StockReason.COUNT, file);
    }

    private StockImport.Tally run(StockReason reason, String file) {
        return installation.inStore(
                () -> stockImport.run(text(file), new StockImport.Terms(reason, "spring", null, false, "anna"), log));
    }

    private static InputStream text(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Log implements StockImport.Watcher {

        private final List<StockImport.Note> failures = new ArrayList<>();
        private final List<Long> advances = new ArrayList<>();

        @Override
        public void failed(StockImport.Note note) {
            failures.add(note);
        }

        @Override
        public void advanced(StockImport.Tally tally) {
            advances.add(tally.rows());
        }
    }
}
