package dev.entrepot.application.merchandising;

import dev.entrepot.application.merchandising.ImportProducts.Mode;
import dev.entrepot.application.merchandising.ImportProducts.Result;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.shared.Fresh;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An installation that is imported into, what is looked up in it afterwards, and what files bring. */
class ImportBench {

    static final Currency EUR = Currency.getInstance("EUR");

    final InMemoryInstallation installation = new InMemoryInstallation();
    final ImportProducts importProducts = new ImportProducts(
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
            installation.clock());

    Result run(ImportedProduct... products) {
        return run(List.of(products));
    }

    Result run(List<ImportedProduct> products) {
        return installation.inStore(
                () -> importProducts.handle(new ImportProducts.Command(products, Mode.UPDATE, false, "import")));
    }

    <T> T inTransaction(Supplier<T> work) {
        return installation.inStore(() -> installation.transactions().write(work));
    }

    void hold(Variant variant, int units) {
        inTransaction(() -> {
            installation.shop().stockroom().hold(new Demand(variant.id(), units));
            return true;
        });
    }

    Product product(String slug) {
        return installation
                .shop()
                .products()
                .findBySlugs(List.of(new Slug(slug)))
                .getFirst();
    }

    Variant only(String slug) {
        return product(slug).variants().getFirst();
    }

    List<Long> versions(String... slugs) {
        return List.of(slugs).stream().map(slug -> product(slug).version()).toList();
    }

    Category category(String slug) {
        return installation
                .shop()
                .categories()
                .findBySlugs(List.of(new Slug(slug)))
                .getFirst();
    }

    @Nullable
    Price price(Variant variant) {
        return installation
                .shop()
                .priceLists()
                .book(EUR, List.of(variant.id()), PriceLists.PRESENT)
                .basePrices()
                .get(variant.id());
    }

    StockItem stock(Variant variant) {
        return installation.shop().stockroom().item(variant.id());
    }

    static Category opened(String slug, String code) {
        return Category.open(
                new CategoryId(Fresh.uuid()), new Slug(slug), new Category.Content(slug, code, "", true, 0), null);
    }

    static String lampsCode() {
        return "LAMPS-" + SkuChoice.digest("lamps", 4);
    }

    static ImportedProduct taxed(TaxCategory category) {
        return new ImportedProduct(
                2,
                new Slug("book"),
                new ImportedContent("Book", null, null, null, category, null, null, null, null),
                null,
                List.of(variant(2, "BOOK", "12")));
    }

    static ImportedProduct product(String slug, ImportedVariant... variants) {
        return new ImportedProduct(
                variants[0].line(),
                new Slug(slug),
                new ImportedContent(slug, null, null, null, null, null, null, null, null),
                ProductStatus.PUBLISHED,
                List.of(variants));
    }

    static ImportedContent nothing() {
        return new ImportedContent(null, null, null, null, null, null, null, null, null);
    }

    static ImportedVariant variant(long line, String sku, String price) {
        return variant(line, sku, price, new ImportedStock.Counted(10));
    }

    static ImportedVariant variant(long line, String sku, String price, ImportedStock stock) {
        return new ImportedVariant(line, sku, null, Map.of(), null, new BigDecimal(price), null, stock);
    }

    static ImportedVariant sized(long line, String sku, String size) {
        return new ImportedVariant(
                line, sku, null, Map.of("Size", size), null, BigDecimal.TEN, null, new ImportedStock.Counted(1));
    }

    static Money eur(String amount) {
        return Money.of(amount, EUR);
    }
}
