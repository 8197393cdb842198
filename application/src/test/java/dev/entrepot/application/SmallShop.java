package dev.entrepot.application;

import dev.entrepot.application.ordering.CancelOrder;
import dev.entrepot.application.ordering.Checkout;
import dev.entrepot.application.ordering.OrderAnswers;
import dev.entrepot.application.ordering.OrderStock;
import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.application.ordering.PaymentToken;
import dev.entrepot.application.ordering.PlaceOrder;
import dev.entrepot.application.ordering.RefundOrder;
import dev.entrepot.application.ordering.SellDigitalGoods;
import dev.entrepot.application.ordering.Settlement;
import dev.entrepot.application.ordering.StockOfGifts;
import dev.entrepot.application.pricing.BasketPricing;
import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.application.pricing.Baskets;
import dev.entrepot.application.pricing.CurrentRules;
import dev.entrepot.application.pricing.Gifts;
import dev.entrepot.application.pricing.QuoteBasket;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.ordering.InMemoryCheckoutDesk;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A small shop over the twins, open for business: three shirts at EUR 19.99 and ten caps at EUR 7.50, ten percent off from EUR 40.00 on,
 * 19 % tax on top. Two shirts and a cap cost EUR 50.85. A poster has no price, and a mug is a draft.
 */
public final class SmallShop {

    /** The currency of its prices. */
    public static final Currency EUR = Currency.getInstance("EUR");

    /** Three of it are in stock. */
    public static final Sku SHIRT = new Sku("SHIRT-M");

    /** Ten of it are in stock. */
    public static final Sku CAP = new Sku("CAP");

    /** For sale, but without a price. */
    public static final Sku POSTER = new Sku("POSTER");

    /** Not published yet. */
    public static final Sku MUG = new Sku("MUG");

    /** Two shirts and a cap: EUR 50.85. */
    public static final BasketRequest BASKET = basket(line(SHIRT, 2), line(CAP, 1));

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final InMemoryShop shop = installation.shop();
    private final CurrentRules rules =
            new CurrentRules(shop.priceLists(), shop.promotions(), shop.taxRates(), shop.shippingMethods());
    private final BasketPricing pricing = new BasketPricing(
            rules, shop.promotionUses(), new Gifts(shop.products(), new StockOfGifts(shop.stockItems())));
    private final Baskets baskets = new Baskets(shop.products(), installation.stores(), installation.shoppers());

    /** Opens it. */
    public SmallShop() {
        inTransaction(() -> {
            offer(SHIRT, Map.of("Size", "M"), ProductStatus.PUBLISHED);
            offer(CAP, Map.of(), ProductStatus.PUBLISHED);
            offer(POSTER, Map.of(), ProductStatus.PUBLISHED);
            offer(MUG, Map.of(), ProductStatus.DRAFT);
            shop.promotions()
                    .add(Promotion.of(
                                    new PromotionId(Fresh.uuid()),
                                    "AUTUMN",
                                    "Ten percent off in autumn",
                                    Action.percentOffOrder("10"))
                            .when(Condition.minimumSubtotal(eur("40.00"))));
            shop.taxRates()
                    .replaceAll(List.of(new TaxRule(
                            Zone.country("DE"),
                            TaxCategory.STANDARD,
                            List.of(new TaxRate("VAT 19%", Percentage.of("19"))))));
            return true;
        });
        price(SHIRT, "19.99");
        price(CAP, "7.50");
        count(SHIRT, 3);
        count(CAP, 10);
    }

    private void offer(Sku sku, Map<String, String> options, ProductStatus status) {
        Product product = SampleProducts.draft(
                Slug.from(sku.value(), "thing"),
                ProductContent.named("Thing"),
                List.of(new Variant(new VariantId(Fresh.uuid()), sku, null, options, 400)));
        product.become(status, Fresh.NOW);
        shop.products().add(product);
    }

    /** The twins. */
    public InMemoryInstallation installation() {
        return installation;
    }

    /** The twins of the domain's ports. */
    public InMemoryShop shop() {
        return shop;
    }

    /** Its rules of pricing. */
    public CurrentRules rules() {
        return rules;
    }

    /** What makes baskets of what clients name. */
    public Baskets baskets() {
        return baskets;
    }

    /** Does something for the store. */
    public <T> T inStore(Supplier<T> something) {
        return installation.inStore(something);
    }

    /** Does something for the store, all of it or nothing. */
    public <T> T inTransaction(Supplier<T> unit) {
        return inStore(() -> installation.transactions().write(unit));
    }

    /** The variant of this SKU. */
    public VariantId variant(Sku sku) {
        return Objects.requireNonNull(
                shop.products().findVariantsBySku(List.of(sku)).get(sku));
    }

    /** The product that has this SKU. */
    public Product product(Sku sku) {
        return shop.products().all().stream()
                .filter(product -> product.variant(sku).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Sets a regular price in euros. */
    public void price(Sku sku, String amount) {
        inTransaction(() ->
                shop.priceLists().set(SamplePrices.base(Map.of(variant(sku), Price.base(eur(amount)))), Fresh.NOW));
    }

    /** Sets what is on hand. */
    public void count(Sku sku, long onHand) {
        inTransaction(() -> shop.stockroom().count(variant(sku), onHand));
    }

    /** The stock of a variant, zero if it was never counted. */
    public StockItem stock(Sku sku) {
        VariantId variant = variant(sku);
        return shop.stockroom().item(variant);
    }

    /** How many units of a variant are held. */
    public long reserved(Sku sku) {
        return stock(sku).reserved();
    }

    /** The order as it is stored. */
    public Order stored(OrderId id) {
        return shop.orders().find(id).orElseThrow();
    }

    /** Quotes a basket. */
    public QuoteBasket.Quoted quote(BasketRequest basket) {
        QuoteBasket quoteBasket =
                new QuoteBasket(baskets, pricing, installation.priorPrices(), installation.ids(), installation.clock());
        return inStore(() -> quoteBasket.handle(new QuoteBasket.Command(basket)));
    }

    /** Places an order. */
    public Answer<OrderView> place(PlaceOrder.Command command) {
        OrderAnswers answers = new OrderAnswers(installation.codec(), shop.orders());
        PlaceOrder placeOrder = new PlaceOrder(
                baskets,
                new Checkout(
                        new InMemoryCheckoutDesk(installation.idempotencyRecords(), shop),
                        answers,
                        pricing,
                        new OrderStock(shop.stockItems(), shop.reservations(), installation.stores()),
                        shop.orders(),
                        shop.orderNumbers(),
                        new Checkout.Origin(installation.ids(), installation.clock())),
                installation.gateway(),
                installation.transactions(),
                new Settlement(
                        installation.idempotencyRecords(),
                        answers,
                        shop.orders(),
                        shop.reservations(),
                        shop.promotionUses(),
                        installation.clock()));
        return inStore(() -> placeOrder.handle(command));
    }

    /** Places an order of two shirts and a cap, paid with this token, under a key that nobody has used. */
    public OrderView place(String token) {
        return place(command(key(Fresh.word("key")), BASKET, token, null)).result();
    }

    /** Calls an order off. */
    public Answer<OrderView> cancel(@Nullable IdempotencyKey key, OrderId id) {
        CancelOrder cancelOrder = new CancelOrder(
                installation.once(), shop.orders(), shop.reservations(), shop.promotionUses(), installation.clock());
        return inStore(() -> cancelOrder.handle(new CancelOrder.Command(key, id, null, "anna", "changed her mind")));
    }

    /** What books the sale of digital goods as soon as the outbox tells of it. */
    public SellDigitalGoods sellDigitalGoods() {
        return new SellDigitalGoods(
                installation.transactions(),
                shop.orders(),
                shop.reservations(),
                shop.stockItems(),
                installation.clock());
    }

    /** What gives money back as soon as the outbox tells of it. */
    public RefundOrder refundOrder() {
        return new RefundOrder(
                installation.transactions(), shop.orders(), installation.gateway(), installation.clock());
    }

    /** An order to Berlin by a guest. */
    public static PlaceOrder.Command command(
            IdempotencyKey key, BasketRequest basket, String token, @Nullable String quoteFingerprint) {
        return new PlaceOrder.Command(
                key,
                basket,
                new EmailAddress("ada@example.org"),
                new Address("Ada Lovelace", "St James's Square 12", "", "Berlin", "10115", "BE", "DE"),
                new PaymentToken(token),
                quoteFingerprint,
                "guest");
    }

    /** A guest's key for one request. */
    public static IdempotencyKey key(String value) {
        return new IdempotencyKey("guest", value, "request of " + value);
    }

    /** A basket in the store's currency that goes nowhere in particular. */
    public static BasketRequest basket(BasketRequest.Line... lines) {
        return new BasketRequest(null, List.of(lines), Set.of(), null);
    }

    /** Some units of a SKU. */
    public static BasketRequest.Line line(Sku sku, int quantity) {
        return new BasketRequest.Line.BySku(sku, quantity);
    }

    /** An amount in euros. */
    public static Money eur(String amount) {
        return Money.of(amount, EUR);
    }
}
