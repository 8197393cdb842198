package dev.entrepot.application.merchandising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.entrepot.application.merchandising.ImportProducts.Mode;
import dev.entrepot.application.merchandising.ImportProducts.Result;
import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.pricing.pricelist.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an import does not do as the file has it, and how it tells. */
class ImportRefusalsTest extends ImportBench {

    @Test
    void suffixesASkuThatAnotherVariantHas() {
        Result result = run(product("ring", variant(2, "12075", "9")), product("coin", variant(3, "'12075", "9")));

        assertThat(result.created()).isEqualTo(2);
        assertThat(only("ring").sku()).hasToString("12075");
        assertThat(only("coin").sku().value()).matches("12075-[0-9A-Z]{5}");
        assertThat(result.warnings())
                .extracting(ImportRemark::line, ImportRemark::field, ImportRemark::code)
                .containsExactly(tuple(3L, Field.SKU, "sku_suffixed"));
    }

    @Test
    void failsOnlyTheProductWhoseSkuCannotBeHad() {
        ImportedProduct coin = product("coin", variant(4, "12075", "9"));
        String suffixed =
                SkuChoice.of(coin.slug(), coin.variants().getFirst()).suffixed().value();
        run(product("ring", variant(2, "12075", "9")), product("band", variant(3, suffixed, "9")));

        Result result = run(coin, product("pin", variant(5, "PIN", "9")));

        assertThat(result.created()).isEqualTo(1);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.failures())
                .extracting(ImportRemark::line, ImportRemark::handle, ImportRemark::field, ImportRemark::code)
                .containsExactly(tuple(4L, "coin", Field.SKU, "sku_taken"));
        assertThat(only("pin")).isNotNull();
    }

    @Test
    void triesProductsOneByOneWhenTheShopRefusesTheBatch() {
        // A retired category that still has the code: the batch would make a category, and the shop refuses it.
        inTransaction(() -> {
            List<Category> retired = List.of(opened("old-lamps", "LAMPS"), opened("older", lampsCode()));
            installation.shop().categories().addAll(retired);
            return retired;
        });

        Result result = run(
                new ImportedProduct(
                        2,
                        new Slug("lamp"),
                        new ImportedContent("Lamp", null, "Lamps", null, null, null, null, null, null),
                        null,
                        List.of(variant(2, "LAMP", "25"))),
                product("chair", variant(3, "CHAIR", "25")));

        assertThat(result.created()).isEqualTo(1);
        assertThat(result.failures())
                .extracting(ImportRemark::line, ImportRemark::field, ImportRemark::code)
                .containsExactly(tuple(2L, Field.CATEGORY, "code_taken"));
    }

    @Test
    void tellsEveryFaultOfAProduct() {
        ImportedContent nameless =
                new ImportedContent(null, null, "c".repeat(121), "b".repeat(121), null, null, null, null, null);
        ImportedVariant wrong = new ImportedVariant(
                3,
                "X",
                null,
                Map.of(),
                -1L,
                new BigDecimal("-1"),
                new BigDecimal("1.001"),
                new ImportedStock.Counted(StockItem.MAX_ON_HAND + 1));

        Result result = run(new ImportedProduct(2, new Slug("lamp"), nameless, null, List.of(wrong)));

        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.failures())
                .extracting(ImportRemark::line, ImportRemark::field, ImportRemark::code)
                .containsExactlyInAnyOrder(
                        tuple(2L, Field.NAME, "required"),
                        tuple(2L, Field.CATEGORY, "too_long"),
                        tuple(2L, Field.BRAND, "too_long"),
                        tuple(3L, Field.PRICE, "out_of_range"),
                        tuple(3L, Field.COMPARE_AT, "too_many_decimals"),
                        tuple(3L, Field.WEIGHT, "out_of_range"),
                        tuple(3L, Field.ON_HAND, "out_of_range"));
        assertThat(installation.shop().products().all()).isEmpty();
    }

    @Test
    void refusesTwoVariantsWithTheSameOptions() {
        Result result = run(product("shirt", sized(2, "A", "M"), sized(3, "B", "M")));

        assertThat(result.failures())
                .extracting(ImportRemark::line, ImportRemark::field, ImportRemark::code)
                .containsExactly(tuple(2L, Field.OPTIONS, "unfit_variants"));
    }

    @Test
    void keepsAProductWithoutAnyPriceADraft() {
        Result result = run(product("gift", variant(2, "GIFT", "0.00")));

        assertThat(product("gift").status()).isEqualTo(ProductStatus.DRAFT);
        assertThat(result.warnings()).extracting(ImportRemark::code).containsExactly("no_price", "draft_without_price");
        assertThat(run(product("gift", variant(2, "GIFT", "0"))).unchanged()).isEqualTo(1);
    }

    @Test
    void neverGivesAwayWhatHadAPrice() {
        run(product("lamp", variant(2, "LAMP", "25")));

        run(product("lamp", variant(2, "LAMP", "0")));

        assertThat(price(only("lamp"))).isEqualTo(Price.base(eur("25.00")));
        assertThat(product("lamp").status()).isEqualTo(ProductStatus.DRAFT);
    }

    @Test
    void leavesOutACrossedOutPriceThatIsNotAboveThePrice() {
        ImportedVariant equal = new ImportedVariant(
                2, "LAMP", null, Map.of(), null, new BigDecimal("25.00"), new BigDecimal("25"), null);

        Result result = run(product("lamp", equal));

        assertThat(price(only("lamp"))).isEqualTo(Price.base(eur("25.00")));
        assertThat(result.warnings())
                .extracting(ImportRemark::line, ImportRemark::code)
                .containsExactly(tuple(2L, "compare_at_ignored"));
    }

    @Test
    void refusesACountBelowWhatIsHeldAndImportsTheRest() {
        run(product("lamp", variant(2, "LAMP", "25", new ImportedStock.Counted(5))));
        hold(only("lamp"), 4);

        Result result = run(product("lamp", variant(2, "LAMP", "30", new ImportedStock.Counted(3))));

        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.failures())
                .extracting(ImportRemark::line, ImportRemark::field, ImportRemark::code)
                .containsExactly(tuple(2L, Field.ON_HAND, "stock_below_reserved"));
        assertThat(stock(only("lamp")).onHand()).isEqualTo(5);
        assertThat(price(only("lamp"))).isEqualTo(Price.base(eur("30.00")));
    }

    @Test
    void refusesABatchWithASlugTwice() {
        ImportedProduct lamp = product("lamp", variant(2, "LAMP", "25"));

        assertThatThrownBy(() -> new ImportProducts.Command(List.of(lamp, lamp), Mode.UPDATE, false, "import"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
