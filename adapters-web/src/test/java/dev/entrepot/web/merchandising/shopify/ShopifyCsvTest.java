package dev.entrepot.web.merchandising.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.entrepot.application.merchandising.ImportRemark;
import dev.entrepot.application.merchandising.ImportedContent;
import dev.entrepot.application.merchandising.ImportedProduct;
import dev.entrepot.application.merchandising.ImportedStock;
import dev.entrepot.application.merchandising.ImportedVariant;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.web.shared.csv.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopifyCsvTest {

    @Test
    void readsASimpleProductOfSeveralRows() {
        ShopifyEntry.Parsed kettle = parsed(resource("kettle-and-scarf.csv"), 0);

        assertThat(kettle.product().line()).isEqualTo(2);
        assertThat(kettle.product().slug()).hasToString("copper-kettle");
        assertThat(kettle.product().status()).isEqualTo(ProductStatus.PUBLISHED);
        assertThat(kettle.product().content())
                .isEqualTo(new ImportedContent(
                        "Copper Kettle",
                        "<p>Whistles,\nloudly.</p>",
                        "Kitchen",
                        "Hearthside",
                        TaxCategory.STANDARD,
                        List.of("kettle", "copper"),
                        List.of(
                                new ImageLink("https://example.com/kettle.jpg", "A kettle, steaming"),
                                new ImageLink("https://example.com/kettle-side.jpg", "From the side")),
                        "Copper kettle",
                        "It \"whistles\""));
        assertThat(kettle.product().variants())
                .containsExactly(new ImportedVariant(
                        2,
                        "'30235",
                        "4006381333931",
                        Map.of(),
                        1250L,
                        new BigDecimal("89.00"),
                        new BigDecimal("89.00"),
                        new ImportedStock.Counted(0)));
        assertThat(kettle.warnings())
                .extracting(ImportRemark::line, ImportRemark::code)
                .containsExactly(tuple(2L, "negative_stock"));
    }

    @Test
    void readsVariantsWithOptionsStockAndPictures() {
        ShopifyEntry.Parsed scarf = parsed(resource("kettle-and-scarf.csv"), 1);

        assertThat(scarf.product().status()).isEqualTo(ProductStatus.DRAFT);
        assertThat(scarf.product().content().images())
                .containsExactly(
                        new ImageLink("https://example.com/moss.jpg", ""),
                        new ImageLink("https://example.com/rust.jpg", ""));
        List<ImportedVariant> variants = scarf.product().variants();
        assertThat(variants).extracting(ImportedVariant::line).containsExactly(6L, 7L);
        assertThat(variants.get(0).options()).containsExactly(Map.entry("Colour", "Moss"), Map.entry("Length", "Long"));
        assertThat(variants.get(0).weightGrams()).isEqualTo(210);
        assertThat(variants.get(0).compareAt()).isEqualTo("49");
        assertThat(variants)
                .extracting(ImportedVariant::stock)
                .containsExactly(new ImportedStock.Untracked(), new ImportedStock.Counted(4));
        assertThat(variants.get(1).sku()).isEmpty();
        assertThat(scarf.warnings())
                .extracting(ImportRemark::line, ImportRemark::code)
                .containsExactly(tuple(7L, "continue_selling"));
    }

    @Test
    void findsColumnsByNameAndLeavesAloneWhatTheFileLacks() {
        ImportedProduct pin = parsed(resource("shuffled-columns.csv"), 0).product();

        assertThat(pin.slug()).hasToString("tin-pin");
        assertThat(pin.content()).isEqualTo(new ImportedContent("Pin", null, null, null, null, null, null, null, null));
        assertThat(pin.variants())
                .containsExactly(new ImportedVariant(2, "", null, Map.of(), null, new BigDecimal("5"), null, null));
    }

    @Test
    void tellsTheLineOfEveryFaultAndReadsOn() {
        List<ShopifyEntry> entries = read(resource("broken-rows.csv"));

        assertThat(entries).hasSize(5);
        assertThat(entries.stream()
                        .filter(ShopifyEntry.Refused.class::isInstance)
                        .flatMap(entry -> ((ShopifyEntry.Refused) entry).faults().stream()))
                .extracting(ImportRemark::line, ImportRemark::field, ImportRemark::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, ImportRemark.Field.PRICE, "invalid"),
                        tuple(3L, ImportRemark.Field.ON_HAND, "invalid"),
                        tuple(4L, ImportRemark.Field.WEIGHT, "invalid"),
                        tuple(5L, ImportRemark.Field.HANDLE, "required"),
                        tuple(7L, ImportRemark.Field.HANDLE, "handle_repeated"));
    }

    @Test
    void namesTheMissingColumns() {
        assertThatThrownBy(() -> read("Handle;Title\na;b\n"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("'Handle', 'Title', 'Variant Price'");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).isInstanceOf(UnusableFile.class).hasMessageContaining("empty");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] latin = "Handle,Title,Variant Price\ncafe,Caf\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(new ByteArrayInputStream(latin)))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void tellsWhereAFileCannotBeReadFurther() {
        assertThatThrownBy(() -> read("Handle,Title,Variant Price\na,A,1\nb,\"B\"x,1\n"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("line");
    }

    @ParameterizedTest
    @CsvSource({"'c,Cu'", "'c,\"Cup'"})
    void refusesTheProductInWhichTheFileWasCutOff(String end) {
        List<ShopifyEntry> entries = read("Handle,Title,Variant Price\na,A,1\nc,C,1\n" + end);

        assertThat(entries.getFirst()).isInstanceOf(ShopifyEntry.Parsed.class);
        assertThat(entries.getLast())
                .isInstanceOfSatisfying(
                        ShopifyEntry.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(ImportRemark::line, ImportRemark::code)
                                .containsExactly(tuple(4L, "file_cut_off")));
    }

    @Test
    void readsRowsThatLeaveOutWhatIsEmptyAtTheirEnd() {
        ImportedProduct cup = parsed(text("Handle,Title,Variant Price,Tags,Vendor\nc,Cup,1\n\n,,,,\nd,D,1,,\n"), 0)
                .product();

        assertThat(cup.content().tags()).isEmpty();
    }

    @Test
    void refusesARowWithMoreFieldsThanColumns() {
        assertThat(read("Handle,Title,Variant Price\nc,Cup, white,1\n").getFirst())
                .isInstanceOfSatisfying(
                        ShopifyEntry.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(ImportRemark::code)
                                .containsExactly("ragged_row"));
    }

    @Test
    void refusesAProductWithTooManyRows() {
        String rows = "c,Cup,1\n".repeat(ShopifyCsv.MAX_ROWS + 2);

        assertThat(read("Handle,Title,Variant Price\n" + rows))
                .singleElement()
                .isInstanceOfSatisfying(
                        ShopifyEntry.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(ImportRemark::code)
                                .containsExactly("too_many_rows"));
    }

    @ParameterizedTest
    @CsvSource({
        "true,,PUBLISHED",
        "TRUE,active,PUBLISHED",
        "false,active,DRAFT",
        "'','',PUBLISHED",
        "true,draft,DRAFT",
        "true,Archived,ARCHIVED"
    })
    void readsTheStatus(String published, String status, ProductStatus expected) {
        String row = "c,Cup,1," + (published == null ? "" : published) + "," + (status == null ? "" : status);

        assertThat(parsed(text("Handle,Title,Variant Price,Published,Status\n" + row), 0)
                        .product()
                        .status())
                .isEqualTo(expected);
    }

    @Test
    void keepsGiftCardsDrafts() {
        ShopifyEntry.Parsed card = parsed(text("Handle,Title,Variant Price,Gift Card\nc,Card,25,true\n"), 0);

        assertThat(card.product().status()).isEqualTo(ProductStatus.DRAFT);
        assertThat(card.warnings()).extracting(ImportRemark::code).containsExactly("gift_card");
    }

    @ParameterizedTest
    @CsvSource({"false,false,exempt,0", "true,false,standard,1", "true,true,standard,0"})
    void readsWhetherAProductIsTaxed(String first, String second, String expected, int warnings) {
        String head = "Handle,Title,Variant Price,Option1 Name,Option1 Value,Variant Taxable\n";

        ShopifyEntry.Parsed cup = parsed(text(head + "c,Cup,1,Size,S," + first + "\nc,,1,,M," + second + "\n"), 0);

        assertThat(cup.product().content().taxCategory()).hasToString(expected);
        assertThat(cup.warnings()).hasSize(warnings);
    }

    @Test
    void readsTheTaxCategoryOfOurOwnColumn() {
        String head = "Handle,Title,Variant Price,Tax Category\n";

        assertThat(parsed(text(head + "c,Cup,1,reduced\n"), 0)
                        .product()
                        .content()
                        .taxCategory())
                .hasToString("reduced");
        assertThat(read(head + "c,Cup,1,Not One\n").getFirst()).isInstanceOf(ShopifyEntry.Refused.class);
    }

    @Test
    void sortsPicturesByPositionAndLeavesOutWhatIsNoLink() {
        String head = "Handle,Title,Variant Price,Image Src,Image Position\n";

        ShopifyEntry.Parsed cup = parsed(
                text(head + "c,Cup,1,https://example.com/2.png,2\nc,,,https://example.com/1.png,1\nc,,,cup.png,3\n"),
                0);

        assertThat(cup.product().content().images())
                .extracting(ImageLink::url)
                .containsExactly("https://example.com/1.png", "https://example.com/2.png");
        assertThat(cup.warnings())
                .extracting(ImportRemark::line, ImportRemark::code)
                .containsExactly(tuple(4L, "image_ignored"));
    }

    @Test
    void tellsOptionsOfTheSameNameApart() {
        String head =
                "Handle,Title,Variant Price,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Value\n";

        assertThat(parsed(text(head + "c,Cup,1,Colour,Red,Colour,Blue,XL\n"), 0)
                        .product()
                        .variants()
                        .getFirst()
                        .options())
                .containsExactly(
                        Map.entry("Colour", "Red"), Map.entry("Colour 2", "Blue"), Map.entry("Option 3", "XL"));
    }

    @Test
    void remembersAnyNumberOfHandles() {
        StringBuilder file = new StringBuilder("Handle,Title,Variant Price\n");
        for (int i = 0; i < 10_000; i++) {
            file.append("cup-").append(i).append(",Cup,1\n");
        }
        file.append("cup-77,Cup,1\n");

        List<ShopifyEntry> entries = read(file.toString());

        assertThat(entries.stream().filter(ShopifyEntry.Parsed.class::isInstance))
                .hasSize(10_000);
        assertThat(entries.getLast()).isInstanceOf(ShopifyEntry.Refused.class);
    }

    private static ShopifyEntry.Parsed parsed(InputStream in, int index) {
        return (ShopifyEntry.Parsed) read(in).get(index);
    }

    private static List<ShopifyEntry> read(String text) {
        return read(text(text));
    }

    private static List<ShopifyEntry> read(InputStream in) {
        List<ShopifyEntry> entries = new ArrayList<>();
        try (in;
                ShopifyCsv csv = ShopifyCsv.open(in)) {
            csv.forEachRemaining(entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ShopifyCsvTest.class.getResourceAsStream("/shopify/" + name));
    }
}
