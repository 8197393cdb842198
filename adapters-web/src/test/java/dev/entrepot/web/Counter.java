package dev.entrepot.web;

import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shop to test at: what stands on its shelves is put there by each test, under SKUs of its own; {@link #open} clears away what the
 * test before has left of rules.
 */
public final class Counter implements AutoCloseable {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final TestServer server;
    private final InMemoryInstallation installation;
    private final InMemoryShop shop;

    /** Builds one with a server of its own. */
    public Counter() {
        this.server = TestServer.start();
        this.installation = server.installation();
        this.shop = installation.shop();
    }

    /** Opens without promotions, taxes and shipping methods, with prices in euros without the tax, in Germany. */
    public void open() {
        inTransaction(() -> {
            List<Promotion> left = shop.promotions().book(0).promotions();
            left.forEach(promotion -> shop.promotions()
                    .remove(
                            promotion.id(),
                            shop.promotions().find(promotion.id()).orElseThrow().version()));
            shop.taxRates().replaceAll(List.of());
            shop.shippingMethods().book(0).methods().forEach(this::withdraw);
        });
        pricesIncludeTax(false);
    }

    /** A client without a key. */
    public Api guest() {
        return new Api(server.guest());
    }

    /** Somebody of the staff, whose name is tests. */
    public Api staff() {
        return new Api(server.staff());
    }

    /** Somebody else of the staff, whose name is colleague. */
    public Api colleague() {
        return new Api(server.colleague());
    }

    /** A guest with an idempotency key that nobody used before. */
    public Api buyer() {
        return guest().with("Idempotency-Key", Fresh.word("key"));
    }

    /** The twins. */
    public InMemoryInstallation installation() {
        return installation;
    }

    /** Puts a published variant on the shelf, with a price such as {@code 19.99} and a stock. */
    public VariantId sell(String sku, String price, long onHand) {
        VariantId variant = list(sku, ProductStatus.PUBLISHED);
        price(variant, price, null);
        stock(variant, onHand);
        return variant;
    }

    /** Puts a variant on the shelf that has neither price nor stock. */
    public VariantId list(String sku, ProductStatus status) {
        VariantId id = new VariantId(Fresh.uuid());
        Variant variant = new Variant(id, new Sku(sku), null, Map.of("Size", "M"), 300);
        inTransaction(() -> {
            Product product = Product.draft(
                    new ProductId(Fresh.uuid()),
                    new Slug(Fresh.word("thing")),
                    ProductContent.named("Thing " + sku),
                    List.of(variant),
                    Fresh.NOW);
            if (status != ProductStatus.DRAFT) {
                product.become(status, Fresh.NOW);
            }
            shop.products().add(product);
        });
        return id;
    }

    /** Deletes the product of a variant. */
    public void discard(String sku) {
        inTransaction(() -> {
            Product product = shop.products().all().stream()
                    .filter(candidate -> candidate.variant(new Sku(sku)).isPresent())
                    .findFirst()
                    .orElseThrow();
            product.delete("test", Fresh.NOW);
            shop.products().update(product);
        });
    }

    /** Sets a price, and what is crossed out beside it. */
    public void price(VariantId variant, String price, @Nullable String compareAt) {
        Price set =
                new Price(Money.of(price, EUR), compareAt == null ? null : Money.of(compareAt, EUR), Price.BASE_LIST);
        inTransaction(() -> shop.priceLists().set(SamplePrices.base(Map.of(variant, set)), Fresh.NOW));
    }

    /** Sets a stock. */
    public void stock(VariantId variant, long onHand) {
        inTransaction(() -> shop.stockroom().count(variant, onHand));
    }

    /** Takes a percentage off every order, or off those with the coupon. */
    public void promote(String code, String percent, @Nullable String coupon) {
        Promotion.Terms terms = Promotion.Terms.of(Action.percentOffOrder(percent));
        Promotion promotion = new Promotion(
                new PromotionId(Fresh.uuid()),
                code,
                "Sale " + code,
                0,
                Validity.ALWAYS,
                coupon == null ? terms : terms.onlyWith(Coupons.shared(coupon)));
        inTransaction(() -> shop.promotions().add(promotion));
    }

    /** Taxes everything that goes to the country. */
    public void tax(String country, String name, String percent) {
        TaxRule rule = new TaxRule(
                Zone.country(country), TaxCategory.STANDARD, List.of(new TaxRate(name, Percentage.of(percent))));
        inTransaction(() -> shop.taxRates().replaceAll(List.of(rule)));
    }

    /** Delivers everywhere, for one cost up to 500 g and for another one up to 2 kg. */
    public void deliver(String code, String light, String heavy) {
        ShippingRate byWeight = new ShippingRate.ByWeight(List.of(
                new ShippingRate.WeightBand(500L, Money.of(light, EUR)),
                new ShippingRate.WeightBand(2_000L, Money.of(heavy, EUR))));
        ShippingMethod method = new ShippingMethod(
                code,
                "By " + code,
                TaxCategory.STANDARD,
                List.of(new ShippingMethod.ZoneRate(Zone.EVERYWHERE, byWeight)),
                List.of(),
                null);
        inTransaction(() -> shop.shippingMethods().add(method));
    }

    private void withdraw(ShippingMethod method) {
        long version = shop.shippingMethods().find(method.code()).orElseThrow().version();
        shop.shippingMethods().remove(method.code(), version);
    }

    /** Decides whether prices include the tax. */
    public void pricesIncludeTax(boolean included) {
        inTransaction(() -> installation
                .stores()
                .change(
                        new StoreSettings("Entrepot", EUR, included, "DE", ZoneId.of("UTC")),
                        installation.stores().present().version()));
    }

    private void inTransaction(Runnable work) {
        installation.inStore(() -> installation.transactions().write(() -> {
            work.run();
            return true;
        }));
    }

    @Override
    public void close() {
        server.close();
    }
}
