package dev.entrepot.application.merchandising;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.merchandising.ImportProducts.Mode;
import dev.entrepot.application.merchandising.ImportProducts.Result;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportProductsTest extends ImportBench {

    @Test
    void createsAProductWithEverythingThatTheFileSays() {
        ImportedContent content = new ImportedContent(
                "Linen Shirt",
                "<p>Light.</p>",
                "Shirts",
                "Nordwind",
                null,
                List.of("linen", "summer"),
                List.of(),
                "Linen shirt for summer",
                "Light as air");
        ImportedVariant small = new ImportedVariant(
                2,
                "ls-s",
                "4006381333931",
                Map.of("Size", "S"),
                180L,
                new BigDecimal("49.9"),
                new BigDecimal("59.90"),
                new ImportedStock.Counted(7));

        Result result =
                run(new ImportedProduct(2, new Slug("linen-shirt"), content, ProductStatus.PUBLISHED, List.of(small)));

        assertThat(result).isEqualTo(new Result(1, 0, 0, 0, List.of(), List.of()));
        Product product = product("linen-shirt");
        assertThat(product.status()).isEqualTo(ProductStatus.PUBLISHED);
        assertThat(product.content().name()).isEqualTo("Linen Shirt");
        assertThat(product.content().tags()).containsExactly("linen", "summer");
        assertThat(product.content().category()).isEqualTo(category("shirts").id());
        assertThat(category("shirts").content().code()).isEqualTo("SHIRTS");
        assertThat(product.content().brand())
                .isEqualTo(installation
                        .shop()
                        .brands()
                        .findBySlugs(List.of(new Slug("nordwind")))
                        .getFirst()
                        .id());
        Variant variant = product.variants().getFirst();
        assertThat(variant.sku()).hasToString("LS-S");
        assertThat(variant.barcode()).isEqualTo("4006381333931");
        assertThat(variant.weightGrams()).isEqualTo(180);
        assertThat(price(variant)).isEqualTo(new Price(eur("49.90"), eur("59.90"), Price.BASE_LIST));
        assertThat(stock(variant).onHand()).isEqualTo(7);
        assertThat(installation.shop().stockItems().movements(variant.id(), 5))
                .singleElement()
                .satisfies(movement -> {
                    assertThat(movement.kind()).isEqualTo(MovementKind.INITIAL);
                    assertThat(movement.by()).isEqualTo("import");
                });
    }

    @Test
    void changesNothingTheSecondTime() {
        List<ImportedProduct> file = List.of(
                product("lamp", variant(2, "", "25", new ImportedStock.Untracked())),
                product("chair", variant(3, "'99", "80.00", new ImportedStock.Counted(0))),
                product("stool", variant(4, "99", "40", new ImportedStock.Counted(4))));
        run(file);
        long rules = installation.shop().rules().version();
        List<Long> versions = versions("lamp", "chair", "stool");

        Result again = run(file);

        assertThat(again).isEqualTo(new Result(0, 0, 3, 0, List.of(), List.of()));
        assertThat(installation.shop().rules().version()).isEqualTo(rules);
        assertThat(versions("lamp", "chair", "stool")).isEqualTo(versions);
        assertThat(installation.shop().stockItems().movements(only("stool").id(), 5))
                .hasSize(1);
    }

    @Test
    void makesWhatExistsAsTheFileHasIt() {
        run(product("lamp", variant(2, "LAMP", "25", new ImportedStock.Counted(5))));
        Variant before = only("lamp");
        ImportedContent content = new ImportedContent("Desk lamp", null, "Lamps", null, null, null, null, null, null);

        Result result = run(new ImportedProduct(
                2,
                new Slug("lamp"),
                content,
                ProductStatus.ARCHIVED,
                List.of(variant(2, "LAMP-2", "30", new ImportedStock.Counted(6)))));

        assertThat(result.updated()).isEqualTo(1);
        assertThat(product("lamp").content().name()).isEqualTo("Desk lamp");
        assertThat(product("lamp").status()).isEqualTo(ProductStatus.ARCHIVED);
        Variant after = only("lamp");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.sku()).hasToString("LAMP-2");
        assertThat(price(after)).isEqualTo(Price.base(eur("30.00")));
        assertThat(stock(after).onHand()).isEqualTo(6);
    }

    @Test
    void leavesAsItIsWhatTheFileDoesNotTell() {
        ImportedContent full = new ImportedContent(
                "Lamp",
                "Bright",
                "Lamps",
                "Nordwind",
                new TaxCategory("reduced"),
                List.of("new"),
                List.of(),
                "title",
                "summary");
        run(new ImportedProduct(
                2,
                new Slug("lamp"),
                full,
                ProductStatus.PUBLISHED,
                List.of(variant(2, "LAMP", "25", new ImportedStock.Counted(5)))));
        ImportedVariant silent = new ImportedVariant(2, "LAMP", null, Map.of(), null, null, null, null);

        Result result = run(new ImportedProduct(2, new Slug("lamp"), nothing(), null, List.of(silent)));

        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(product("lamp").content().brand()).isNotNull();
    }

    @Test
    void findsVariantsAgainByOptionsAndThenBySku() {
        run(product("shirt", sized(2, "SH-1", "S"), sized(3, "SH-2", "M"), sized(4, "SH-3", "L")));
        List<Variant> before = product("shirt").variants();

        run(product("shirt", sized(2, "SH-2", "Medium"), sized(3, "NEW-1", "S"), sized(4, "NEW-2", "XL")));

        List<Variant> after = product("shirt").variants();
        assertThat(after.get(0).id()).isEqualTo(before.get(1).id());
        assertThat(after.get(1).id()).isEqualTo(before.get(0).id());
        assertThat(after.get(2).id()).isNotIn(before.stream().map(Variant::id).toList());
        assertThat(after).extracting(variant -> variant.sku().value()).containsExactly("SH-2", "NEW-1", "NEW-2");
    }

    @Test
    void givesAnUntrackedVariantStockOnce() {
        ImportedProduct lamp = product("lamp", variant(2, "LAMP", "25", new ImportedStock.Untracked()));
        run(lamp);
        assertThat(stock(only("lamp")).available()).isEqualTo(ImportedStock.Untracked.UNITS);
        run(product("lamp", variant(2, "LAMP", "25", new ImportedStock.Counted(3))));

        assertThat(run(lamp).unchanged()).isEqualTo(1);
        assertThat(stock(only("lamp")).onHand()).isEqualTo(3);
    }

    @Test
    void keepsAFinerTaxCategory() {
        run(taxed(new TaxCategory("reduced")));
        assertThat(run(taxed(TaxCategory.STANDARD)).unchanged()).isEqualTo(1);
        assertThat(product("book").content().taxCategory()).hasToString("reduced");

        run(taxed(ImportedContent.EXEMPT));
        assertThat(product("book").content().taxCategory()).isEqualTo(ImportedContent.EXEMPT);

        run(taxed(TaxCategory.STANDARD));
        assertThat(product("book").content().taxCategory()).isEqualTo(TaxCategory.STANDARD);
    }

    @Test
    void writesNothingInADryRun() {
        run(product("lamp", variant(2, "LAMP", "25")));
        List<ImportedProduct> file = List.of(
                product("lamp", variant(2, "LAMP", "30")),
                product("chair", variant(3, "CHAIR", "80")),
                product("stool", sized(4, "A", "M"), sized(5, "B", "M")));

        Result result = installation.inStore(
                () -> importProducts.handle(new ImportProducts.Command(file, Mode.UPDATE, true, "import")));

        assertThat(result.created()).isEqualTo(1);
        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(installation.shop().products().all()).hasSize(1);
        assertThat(price(only("lamp"))).isEqualTo(Price.base(eur("25.00")));
    }

    @Test
    void keepsAPriceThatMovesTooFarUntilItIsApprovedAndSaysSoEachTime() {
        run(product("lamp", variant(2, "LAMP", "25")));

        Result result = run(product("lamp", variant(2, "LAMP", "37.51")));

        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(result.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("price_waits_for_approval");
            assertThat(warning.line()).isEqualTo(2);
        });
        assertThat(price(only("lamp"))).isEqualTo(Price.base(eur("25.00")));
        assertThat(installation.shop().priceProposals().all()).singleElement().satisfies(proposal -> {
            assertThat(proposal.setting().price()).isEqualTo(Price.base(eur("37.51")));
            assertThat(proposal.setting().by()).isEqualTo(Author.named("import"));
            assertThat(proposal.state()).isEqualTo(PriceProposal.State.WAITING_FOR_APPROVAL);
        });

        Result again = run(product("lamp", variant(2, "LAMP", "37.51")));
        assertThat(again.warnings()).hasSize(1);
        assertThat(installation.shop().priceProposals().all()).hasSize(1);

        assertThat(run(product("lamp", variant(2, "LAMP", "37.50"))).warnings()).isEmpty();
        assertThat(price(only("lamp"))).isEqualTo(Price.base(eur("37.50")));
    }

    @Test
    void measuresAPriceThatWasTakenAwayAgainstTheLastOne() {
        run(product("lamp", variant(2, "LAMP", "25")));
        PriceSetting.Place place = PriceSetting.base(
                        only("lamp").id(), Price.base(eur("25.00")), Author.named("anna"), "")
                .place();
        installation.inStore(() -> installation
                .transactions()
                .write(() -> installation
                        .shop()
                        .priceLists()
                        .end(
                                List.of(place),
                                Author.named("anna"),
                                "",
                                installation.clock().instant())));

        Result result = run(product("lamp", variant(2, "LAMP", "12.49")));

        assertThat(result.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("price_waits_for_approval");
            assertThat(warning.line()).isEqualTo(2);
        });
        assertThat(price(only("lamp"))).isNull();
        assertThat(run(product("lamp", variant(2, "LAMP", "12.50"))).warnings()).isEmpty();
        assertThat(price(only("lamp"))).isEqualTo(Price.base(eur("12.50")));
    }

    @Test
    void keepsWhatExistsIfToldTo() {
        run(product("lamp", variant(2, "LAMP", "25")));
        List<ImportedProduct> file =
                List.of(product("lamp", variant(2, "LAMP", "30")), product("chair", variant(3, "CHAIR", "80")));

        Result result = installation.inStore(
                () -> importProducts.handle(new ImportProducts.Command(file, Mode.KEEP, false, "import")));

        assertThat(result).isEqualTo(new Result(1, 0, 1, 0, List.of(), List.of()));
        assertThat(price(only("lamp"))).isEqualTo(Price.base(eur("25.00")));
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(run(List.of())).isEqualTo(Result.NOTHING);
    }
}
