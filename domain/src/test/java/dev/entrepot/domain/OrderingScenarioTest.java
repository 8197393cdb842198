package dev.entrepot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.Shortage;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.allocation.Allocation;
import dev.entrepot.domain.inventory.allocation.AllocationOutcome;
import dev.entrepot.domain.ordering.AccessToken;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderLine;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.PaymentStatus;
import dev.entrepot.domain.ordering.Totals;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.pricing.Pricing;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * One day in a small shop: what is sold is published, priced and counted; Ada asks what two shirts and a cap cost, orders them, pays, and
 * changes her mind. Whoever reads this knows the domain.
 */
class OrderingScenarioTest {

    private static final Destination BERLIN = Destination.country("DE");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-21T20:00:00Z");

    private final List<DomainEvent> events = new ArrayList<>();
    private final InMemoryShop shop = new InMemoryShop(new InMemoryUnitOfWork(), events::add);

    private final Variant shirt =
            new Variant(new VariantId(Fresh.uuid()), new Sku("SHIRT-M-RED"), null, Map.of("Size", "M"), 180);
    private final Variant cap = new Variant(new VariantId(Fresh.uuid()), new Sku("CAP"), null, Map.of(), 90);

    @Test
    void adaBuysTwoShirtsAndACapAndChangesHerMind() {
        openTheShop();

        // Ada's basket names SKUs; the shop finds what can be sold under them.
        Map<Sku, SellableVariant> sellable = new HashMap<>();
        shop.products()
                .findSellable(List.of(shirt.sku(), cap.sku()), List.of())
                .forEach(variant -> sellable.put(variant.sku(), variant));
        Basket basket = Basket.of(EUR, List.of(line(of(sellable, shirt), 2), line(of(sellable, cap), 1)));

        Quote quote = quote(basket);
        assertThat(quote.total()).isEqualTo(Money.of("50.85", EUR));
        assertThat(quote.explain().text()).isEqualTo("""
                        CAP: EUR 7.50 from list 'base', times 1 = EUR 7.50
                        SHIRT-M-RED: EUR 19.99 from list 'base', times 2 = EUR 39.98
                        Promotion AUTUMN takes EUR 4.75 off EUR 47.48 (4.748, rounded HALF_UP): EUR 0.75 off CAP, EUR 4.00 off SHIRT-M-RED (with a remainder unit)
                        CAP: VAT 19% (19%) of EUR 6.75 = EUR 1.28, on top of the price
                        SHIRT-M-RED: VAT 19% (19%) of EUR 35.98 = EUR 6.84, on top of the price""");

        Order order = place(basket, quote, sellable);
        assertThat(stockOf(shirt))
                .isEqualTo(new StockItem(shirt.id(), shop.locations().main().id(), 3, 2, StockPolicy.PLAIN));

        // Bert comes too late: one shirt is left. He hears which line falls short, and nothing is held for him.
        assertThat(allocated(List.of(new Demand(shirt.id(), 2), new Demand(cap.id(), 1))))
                .isEqualTo(new AllocationOutcome.Insufficient(List.of(new Shortage(shirt.id(), 2, 1))));
        assertThat(stockOf(cap).available()).isEqualTo(9);

        pay(order.id());
        callOff(order.id());

        // The shirts are free for Bert again, and everybody who wants to know hears what became of the order.
        assertThat(stockOf(shirt).available()).isEqualTo(3);
        Order called = shop.orders().find(order.id()).orElseThrow();
        assertThat(called.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(called.payment().status()).isEqualTo(PaymentStatus.PAID);
        assertThat(events)
                .filteredOn(OrderEvent.class::isInstance)
                .containsExactly(
                        new OrderEvent.OrderPlaced(
                                order.id(), order.number(), new EmailAddress("ada@example.org"), quote.total(), NOON),
                        new OrderEvent.OrderPaid(order.id(), order.number(), quote.total(), NOON),
                        new OrderEvent.OrderCancelled(order.id(), order.number(), "changed her mind", EVENING),
                        new OrderEvent.RefundDue(order.id(), order.number(), quote.total(), "pay_1", EVENING));
    }

    private void openTheShop() {
        shop.inTransaction(() -> {
            publish("Shirt", "shirt", shirt);
            publish("Cap", "cap", cap);
            shop.priceLists()
                    .set(
                            SamplePrices.base(Map.of(
                                    shirt.id(), Price.base(Money.of("19.99", EUR)),
                                    cap.id(), Price.base(Money.of("7.50", EUR)))),
                            Fresh.NOW);
            shop.promotions()
                    .add(Promotion.of(
                                    new PromotionId(Fresh.uuid()),
                                    "AUTUMN",
                                    "Ten percent off in autumn",
                                    Action.percentOffOrder("10"))
                            .during(new Validity(MORNING, null))
                            .when(Condition.minimumSubtotal(Money.of("40.00", EUR))));
            shop.taxRates()
                    .replaceAll(List.of(new TaxRule(
                            Zone.country("DE"),
                            TaxCategory.STANDARD,
                            List.of(new TaxRate("VAT 19%", Percentage.of("19"))))));
            return shop.stockItems()
                    .book(
                            List.of(
                                    StockEntry.count(
                                            shirt.id(), shop.locations().main().id(), 3),
                                    StockEntry.count(
                                            cap.id(), shop.locations().main().id(), 10)),
                            "anna",
                            MORNING)
                    .orNone();
        });
    }

    private void publish(String name, String slug, Variant variant) {
        Product product = Product.draft(
                new ProductId(Fresh.uuid()), new Slug(slug), ProductContent.named(name), List.of(variant), MORNING);
        product.become(ProductStatus.PUBLISHED, MORNING);
        shop.products().add(product);
    }

    private static SellableVariant of(Map<Sku, SellableVariant> sellable, Variant variant) {
        return Objects.requireNonNull(sellable.get(variant.sku()));
    }

    private static BasketLine line(SellableVariant variant, int quantity) {
        return new BasketLine(variant.id(), variant.sku(), variant.product().taxCategory(), quantity);
    }

    /** Ports fetch, and a pure function decides. */
    private Quote quote(Basket basket) {
        List<VariantId> variants =
                basket.lines().stream().map(BasketLine::variant).toList();
        return Pricing.quote(
                basket,
                shop.priceLists().book(EUR, variants, PriceLists.PRESENT),
                shop.promotions().book(0),
                shop.taxRates().table(0),
                NOON);
    }

    /** Stock and order are one transaction: everything or nothing. */
    private Order place(Basket basket, Quote quote, Map<Sku, SellableVariant> sellable) {
        return shop.inTransaction(() -> {
            OrderId id = new OrderId(Fresh.uuid());
            List<Demand> demands = basket.lines().stream()
                    .map(line -> new Demand(line.variant(), line.quantity()))
                    .toList();
            AllocationOutcome allocated = allocated(demands);
            assertThat(allocated).isInstanceOf(AllocationOutcome.Allocated.class);
            List<OrderLine> lines = quote.lines().stream()
                    .map(line -> new OrderLine(
                            Objects.requireNonNull(sellable.get(line.sku()))
                                    .product()
                                    .name(),
                            "",
                            false,
                            line))
                    .toList();
            Order order = Order.place(
                    new Order.Placement(
                            id,
                            shop.orderNumbers().next(),
                            new EmailAddress("ada@example.org"),
                            new Address("Ada Lovelace", "Unter den Linden 1", "", "Berlin", "10117", "", "DE"),
                            lines,
                            quote.delivery(),
                            Totals.of(quote),
                            new AccessToken("a-token-that-nobody-can-guess-0123456789"),
                            "guest"),
                    NOON);
            shop.orders().add(order);
            shop.reservations()
                    .hold(Reservation.committed(
                            order.reservation(), ((AllocationOutcome.Allocated) allocated).parts(), NOON));
            return order;
        });
    }

    private AllocationOutcome allocated(List<Demand> demands) {
        return Allocation.of(
                demands,
                shop.stockItems().find(demands.stream().map(Demand::variant).toList()),
                BERLIN,
                AllocationStrategy.PRIORITY);
    }

    private void pay(OrderId id) {
        shop.inTransaction(() -> {
            Order order = shop.orders().find(id).orElseThrow();
            order.capture("pay_1", NOON);
            shop.orders().update(order);
            return order;
        });
    }

    private void callOff(OrderId id) {
        shop.inTransaction(() -> {
            Order order = shop.orders().find(id).orElseThrow();
            order.cancel("ada", "changed her mind", EVENING);
            shop.reservations().release(order.reservation(), EVENING);
            shop.orders().update(order);
            return order;
        });
    }

    private StockItem stockOf(Variant variant) {
        return shop.stockItems()
                .find(List.of(variant.id()))
                .item(variant.id(), shop.locations().main().id())
                .orElseThrow();
    }
}
