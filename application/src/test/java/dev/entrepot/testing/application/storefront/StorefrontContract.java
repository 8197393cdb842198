package dev.entrepot.testing.application.storefront;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.catalog.SampleClassification;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the contracts of the storefront share: a shop, whose currency is the euro, and steps to fill it. */
public interface StorefrontContract extends BoundContract {

    /** The currency of the store. */
    Currency EUR = Currency.getInstance("EUR");

    /** Its products. */
    Products products();

    /** Its categories. */
    Categories categories();

    /** Its brands. */
    Brands brands();

    /** Its prices. */
    PriceLists priceLists();

    /** Its stock. */
    Stockroom stockroom();

    /** A category below another one, which are both in the shop. */
    default Category aSubcategory() {
        Category root = SampleClassification.category();
        Category child = SampleClassification.below(root.id());
        inTransaction(() -> categories().addAll(List.of(root, child)));
        return child;
    }

    /** A brand that is in the shop. */
    default Brand aBrand() {
        Brand brand = SampleClassification.brand();
        inTransaction(() -> brands().add(brand));
        return brand;
    }

    /** A variant that is told apart by its size. */
    default Variant sized(String size) {
        return new Variant(
                new VariantId(Fresh.uuid()), SampleProducts.sku(), "4006381333931", Map.of("Size", size), 250);
    }

    /** What a shirt of that category and brand says. */
    default ProductContent shirt(String name, Category category, Brand brand) {
        return new ProductContent(
                name,
                "<p>Soft</p>",
                category.id(),
                brand.id(),
                new TaxCategory("reduced"),
                true,
                List.of("summer", "cotton"),
                List.of(new ImageLink("https://example.org/a.jpg", "Front")),
                "A shirt",
                "The best shirt");
    }

    /** Adds a product of that status. */
    default Product added(ProductContent content, ProductStatus status, Instant at, Variant... variants) {
        Slug slug = SampleProducts.slug();
        Product product = Product.draft(new ProductId(Fresh.uuid()), slug, content, List.of(variants), at);
        product.become(status, at);
        inTransaction(() -> products().add(product));
        return product;
    }

    /** Adds a simple product of that name. */
    default Product added(String name) {
        return added(ProductContent.named(name), ProductStatus.PUBLISHED, Fresh.NOW, SampleProducts.variant());
    }

    /** Changes a product. */
    default void change(ProductId id, Consumer<Product> change) {
        inTransaction(() -> {
            Product product = products().find(id).orElseThrow();
            change.accept(product);
            products().update(product);
        });
    }

    /** Gives a variant a price in euros. */
    default void price(Variant variant, String amount) {
        inTransaction(() -> priceLists()
                .set(SamplePrices.base(Map.of(variant.id(), Price.base(Money.of(amount, EUR)))), Fresh.NOW));
    }

    /** Sets the stock of a variant. */
    default void stock(Variant variant, long onHand) {
        inTransaction(() -> stockroom().count(variant.id(), onHand));
    }

    /** Has the stock of a variant at the default location kept in another way. */
    default void keep(Variant variant, StockPolicy policy) {
        inTransaction(() -> {
            StockKey key = new StockKey(variant.id(), stockroom().place());
            stockroom().items().keep(List.of(new StockItems.Keeping(key, policy)), Fresh.NOW);
        });
    }

    /** An active location beside the default one, that sends goods everywhere. */
    default LocationId aBranch() {
        LocationId id = new LocationId(Fresh.uuid());
        inTransaction(() -> stockroom()
                .locations()
                .add(new Location(
                        id,
                        Fresh.word("branch"),
                        "Branch",
                        LocationKind.STORE,
                        10,
                        ServiceArea.EVERYWHERE,
                        Location.Standing.ACTIVE)));
        return id;
    }
}
