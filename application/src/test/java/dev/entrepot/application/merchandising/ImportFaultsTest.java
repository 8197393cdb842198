package dev.entrepot.application.merchandising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.Refusal;
import dev.entrepot.testing.domain.shared.Fresh;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads the file hears what is wrong with it, and where. */
class ImportFaultsTest {

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsWhichColumnARefusalOfTheShopIsAbout(Field expected, Refusal refusal) {
        ImportRemark remark = ImportProducts.remark(product("Thing", null, null, priced("9")), refusal);

        assertThat(remark).isEqualTo(new ImportRemark(2, "thing", expected, refusal.code(), refusal.getMessage()));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Field.HANDLE, new CatalogRefusal.SlugTaken(new Slug("thing"))),
                Arguments.of(Field.SKU, new CatalogRefusal.SkuTaken(List.of("OTHER"))),
                Arguments.of(Field.OPTIONS, new CatalogRefusal.UnfitVariants("Two are the same.")),
                Arguments.of(Field.STATUS, new CatalogRefusal.IllegalStatus("discontinued", "draft", List.of())),
                Arguments.of(Field.CATEGORY, new CatalogRefusal.CodeTaken("LAMPS")),
                Arguments.of(
                        Field.ON_HAND,
                        new InventoryRefusal.BelowReserved(
                                new StockItem(
                                        new VariantId(Fresh.uuid()),
                                        new LocationId(Fresh.uuid()),
                                        2,
                                        2,
                                        StockPolicy.PLAIN),
                                1)),
                Arguments.of(Field.PRICE, new PricingRefusal.InvalidPrice("A price is above zero.")));
    }

    @ParameterizedTest
    @CsvSource({
        "true, , NAME required",
        "true, '', NAME required",
        "true, ' ', NAME required",
        "false, '', NAME required",
        "false, ,",
        "true, Thing,"
    })
    void demandsANameOfNewProductsAndNeverTakesOneAway(boolean isNew, @Nullable String name, @Nullable String fault) {
        assertThat(faults(product(name, null, null, priced("9")), isNew))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void measuresNames() {
        String name = "n".repeat(120);
        assertThat(faults(product("n".repeat(200), name, name + " ", priced("9")), true))
                .isEmpty();

        assertThat(faults(product("n".repeat(201), name + "n", name + "n", priced("9")), true))
                .containsExactly("NAME too_long", "CATEGORY too_long", "BRAND too_long");
    }

    @ParameterizedTest
    @CsvSource({
        "9.99,",
        "9.990,",
        "0,",
        "9.999, PRICE too_many_decimals",
        "-0.01, PRICE out_of_range",
        "1e30, PRICE out_of_range"
    })
    void measuresPrices(String price, @Nullable String fault) {
        assertThat(faults(product("Thing", null, null, priced(price)), true))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void measuresWeightsAndCounts() {
        assertThat(faults(product("Thing", null, null, weighed(0L, 1_000_000_000)), true))
                .isEmpty();
        assertThat(faults(product("Thing", null, null, weighed(-1L, 1_000_000_001)), true))
                .containsExactly("WEIGHT out_of_range", "ON_HAND out_of_range");
        assertThat(faults(product("Thing", null, null, weighed(null, -1)), true))
                .containsExactly("ON_HAND out_of_range");
    }

    @Test
    void takesNoMoreThanAnEditorMayWrite() {
        ImportedVariant heavy = new ImportedVariant(
                3, "THING", "1".repeat(65), Map.of("n".repeat(101), "v".repeat(201)), 1_000_000_001L, null, null, null);
        ImportedContent content = new ImportedContent(
                "Thing",
                "d".repeat(100_001),
                null,
                null,
                null,
                List.of("t".repeat(101)),
                Collections.nCopies(101, new ImageLink("https://images.example/1.jpg", "")),
                "s".repeat(201),
                "s".repeat(501));
        ImportedProduct product = new ImportedProduct(2, new Slug("thing"), content, null, List.of(heavy));

        assertThat(faults(product, true))
                .containsExactly(
                        "DESCRIPTION too_long",
                        "SEO_TITLE too_long",
                        "SEO_DESCRIPTION too_long",
                        "IMAGES too_many",
                        "TAGS too_long",
                        "BARCODE too_long",
                        "OPTIONS too_long",
                        "OPTIONS too_long",
                        "WEIGHT out_of_range");
    }

    @Test
    void demandsAVariant() {
        ImportedProduct bare = new ImportedProduct(7, new Slug("thing"), named("Thing", null, null), null, List.of());

        assertThat(ImportChecks.faults(bare, true, ImportBench.EUR))
                .extracting(ImportRemark::line, ImportRemark::field, ImportRemark::code)
                .containsExactly(tuple(7L, Field.OPTIONS, "unfit_variants"));
    }

    private static List<String> faults(ImportedProduct product, boolean isNew) {
        return ImportChecks.faults(product, isNew, ImportBench.EUR).stream()
                .map(remark -> remark.field() + " " + remark.code())
                .toList();
    }

    private static ImportedProduct product(
            @Nullable String name, @Nullable String category, @Nullable String brand, ImportedVariant variant) {
        return new ImportedProduct(2, new Slug("thing"), named(name, category, brand), null, List.of(variant));
    }

    private static ImportedContent named(@Nullable String name, @Nullable String category, @Nullable String brand) {
        return new ImportedContent(name, null, category, brand, null, null, null, null, null);
    }

    private static ImportedVariant priced(String price) {
        return new ImportedVariant(2, "THING", null, Map.of(), null, new BigDecimal(price), null, null);
    }

    private static ImportedVariant weighed(@Nullable Long grams, long units) {
        return new ImportedVariant(2, "THING", null, Map.of(), grams, null, null, new ImportedStock.Counted(units));
    }
}
