package dev.entrepot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.entrepot.application.ordering.CancelOrder;
import dev.entrepot.application.ordering.Checkout;
import dev.entrepot.application.ordering.ExpireOrders;
import dev.entrepot.application.ordering.OrderAnswers;
import dev.entrepot.application.ordering.OrderStock;
import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.application.ordering.PaymentToken;
import dev.entrepot.application.ordering.PlaceOrder;
import dev.entrepot.application.ordering.SellDigitalGoods;
import dev.entrepot.application.ordering.Settlement;
import dev.entrepot.application.ordering.StockOfGifts;
import dev.entrepot.application.pricing.BasketPricing;
import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.application.pricing.Baskets;
import dev.entrepot.application.pricing.CurrentRules;
import dev.entrepot.application.pricing.Gifts;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.AnswerCodec;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.CouponBatch;
import dev.entrepot.domain.pricing.promotion.CouponBatchId;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.GeneratedCoupons;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.customer.JdbcShoppers;
import dev.entrepot.persistence.ordering.JdbcCheckoutDesk;
import dev.entrepot.persistence.ordering.JdbcOrderNumbers;
import dev.entrepot.persistence.ordering.JdbcOrders;
import dev.entrepot.persistence.ordering.JdbcPendingOrders;
import dev.entrepot.persistence.ordering.StoredOrderEvents;
import dev.entrepot.persistence.pricing.JdbcGeneratedCoupons;
import dev.entrepot.persistence.pricing.JdbcPriceLists;
import dev.entrepot.persistence.pricing.JdbcPromotionUses;
import dev.entrepot.persistence.pricing.JdbcPromotions;
import dev.entrepot.persistence.pricing.JdbcShippingMethods;
import dev.entrepot.persistence.pricing.JdbcTaxRates;
import dev.entrepot.persistence.pricing.StoredPriceEvents;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.JdbcIdempotencyRecords;
import dev.entrepot.persistence.shared.JdbcStores;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.UuidV7IdSource;
import dev.entrepot.testing.application.ordering.InMemoryPaymentGateway;
import dev.entrepot.testing.application.shared.InMemoryAnswerCodec;
import dev.entrepot.testing.application.shared.SettableClock;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The main use case over all adapters of this ring, with nothing else between it and PostgreSQL. */
class PlaceOrderTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    /** A node of the program. */
    private static final class Node {

        private final PersistenceJson json = new PersistenceJson();
        private final TestStore store;
        private final Products products;
        private final Stockroom stock;
        private final JdbcPromotions promotions;
        private final PromotionUses uses;
        private final CancelOrder cancelOrder;
        private final PlaceOrder placeOrder;
        private final ExpireOrders expireOrders;
        private final SellDigitalGoods sellDigitalGoods;

        Node(TestStore store, InMemoryPaymentGateway gateway, AnswerCodec codec) {
            this.store = store;
            SettableClock clock = new SettableClock(Fresh.NOW);
            IdSource ids = new UuidV7IdSource();
            products = new JdbcProducts(store.jdbc(), json);
            Stores stores = new JdbcStores(store.jdbc(), store.transactions(), clock);
            stock = store.stockroom();
            Orders orders =
                    new JdbcOrders(store.jdbc(), store.deferred(), json, new EventTypes(StoredOrderEvents.names()));
            JdbcIdempotencyRecords records = new JdbcIdempotencyRecords(store.jdbc(), store.deferred());
            promotions = new JdbcPromotions(store.jdbc(), clock);
            uses = new JdbcPromotionUses(store.jdbc(), store.deferred());
            CurrentRules rules = new CurrentRules(
                    new JdbcPriceLists(store.jdbc(), json, new EventTypes(StoredPriceEvents.names())),
                    promotions,
                    new JdbcTaxRates(store.jdbc(), json),
                    new JdbcShippingMethods(store.jdbc(), json));
            OrderAnswers answers = new OrderAnswers(codec, orders);
            placeOrder = new PlaceOrder(
                    new Baskets(products, stores, new JdbcShoppers(store.jdbc(), new PersistenceJson())),
                    new Checkout(
                            new JdbcCheckoutDesk(new JdbcTemplate(store.statements()), json),
                            answers,
                            new BasketPricing(rules, uses, new Gifts(products, new StockOfGifts(stock.items()))),
                            new OrderStock(stock.items(), stock.reservations(), stores),
                            orders,
                            new JdbcOrderNumbers(store.jdbc()),
                            new Checkout.Origin(ids, clock)),
                    gateway,
                    store.transactions(),
                    new Settlement(records, answers, orders, stock.reservations(), uses, clock));
            sellDigitalGoods =
                    new SellDigitalGoods(store.transactions(), orders, stock.reservations(), stock.items(), clock);
            cancelOrder = new CancelOrder(
                    new Once(store.transactions(), records, codec, ids, clock),
                    orders,
                    stock.reservations(),
                    uses,
                    clock);
            expireOrders = new ExpireOrders(
                    store.transactions(),
                    new JdbcPendingOrders(store.jdbc()),
                    orders,
                    stock.reservations(),
                    uses,
                    new SettableClock(Fresh.NOW.plusSeconds(1)));
        }

        int cancel(OrderId id) {
            store.call(() -> cancelOrder.handle(new CancelOrder.Command(null, id, null, "anna", "")));
            return 1;
        }

        OrderId sellDigitalGoods(OrderView order) {
            store.call(() -> {
                sellDigitalGoods.on(new OrderEvent.DigitalSaleDue(order.id(), order.number(), Fresh.NOW));
                return order;
            });
            return order.id();
        }

        int expire() {
            ExpireOrders.Expired expired =
                    store.call(() -> expireOrders.handle(new ExpireOrders.Command(Duration.ZERO, 0, 100)));
            assertThat(expired.failures()).isEmpty();
            return expired.expired();
        }

        Answer<OrderView> place(PlaceOrder.Command command) {
            return store.call(() -> placeOrder.handle(command));
        }

        @Nullable
        Answer<OrderView> placeIfInStock(PlaceOrder.Command command) {
            try {
                return place(command);
            } catch (OrderingRefusal.OutOfStock e) {
                return null;
            }
        }
    }

    private final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway(new InMemoryUnitOfWork());
    private final AnswerCodec codec = new InMemoryAnswerCodec();
    private final TestStore store = new TestStore();
    private final Node node = new Node(store, gateway, codec);

    @Test
    void anOrderOfThreeLinesTakesFewMessages() {
        List<Variant> variants = Stream.generate(() -> onSale(50)).limit(3).toList();
        node.place(order(Fresh.word("key"), variants));

        List<String> statements = store.statements().during(() -> node.place(order(Fresh.word("key"), variants)));

        assertThat(statements.stream().filter(sql -> !isRemembered(sql)))
                .as("what begins the order in one message, and what is sent with the two commits")
                .hasSize(1 + 2 + 2);
    }

    /** Promotions (asked twice), taxes and shipping methods are remembered by the decorators of another ring, which are not here. */
    private static boolean isRemembered(String sql) {
        return sql.contains("promotions") || sql.contains("tax_rules") || sql.contains("shipping_methods");
    }

    @Test
    void theSameOrderSentThirtyTwoTimesAtOnceToTwoNodesIsOneOrder() {
        Variant variant = onSale(50);
        Node other = new Node(new TestStore(store.id(), TestDatabase.shared().application()), gateway, codec);
        PlaceOrder.Command command = order(Fresh.word("key"), List.of(variant));

        List<Answer<OrderView>> answers = Race.run(32, sender -> (sender % 2 == 0 ? node : other).place(command));

        assertThat(answers)
                .extracting(Answer::result)
                .containsOnly(answers.getFirst().result());
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSizeLessThanOrEqualTo(1);
        assertThat(answers.getFirst().result().status()).isEqualTo(OrderStatus.PAID);
        assertThat(rows("orders")).isEqualTo(1);
        assertThat(stockOf(variant).reserved()).isEqualTo(1);
        assertThat(gateway.captures()).isEqualTo(1);
    }

    @Test
    void sixtyFourBuyersOverFewConnectionsGetFiftyOrders() {
        Variant variant = onSale(50);
        try (HikariDataSource narrow = TestDatabase.shared().application(4)) {
            Node busy = new Node(new TestStore(store.id(), narrow), gateway, codec);

            List<@Nullable Answer<OrderView>> answers =
                    Race.run(64, buyer -> busy.placeIfInStock(order(Fresh.word("key"), List.of(variant))));

            assertThat(answers.stream().filter(answer -> answer != null)).hasSize(50);
        }
        assertThat(rows("orders")).isEqualTo(50);
        assertThat(rows("idempotency_records")).isEqualTo(50);
        assertThat(stockOf(variant))
                .extracting(StockItem::onHand, StockItem::reserved)
                .containsExactly(50L, 50L);
    }

    @Test
    void aRefusedOrderLeavesNoTraceAndMayBeTriedAgainWithItsKey() {
        Variant variant = onSale(0);
        PlaceOrder.Command command = order(Fresh.word("key"), List.of(variant));

        assertThatExceptionOfType(OrderingRefusal.OutOfStock.class).isThrownBy(() -> node.place(command));
        assertThat(rows("orders") + rows("idempotency_records") + rows("outbox_events"))
                .isZero();
        count(variant, 1);

        assertThat(node.place(command).replayed()).isFalse();
        assertThat(node.place(command).replayed()).isTrue();
    }

    @Test
    void anOrderIsPaidOrExpiresWhoeverIsFaster() {
        Variant variant = onSale(50);
        Node other = new Node(new TestStore(store.id(), TestDatabase.shared().application()), gateway, codec);
        List<PlaceOrder.Command> commands = IntStream.range(0, 20)
                .mapToObj(i -> order(Fresh.word("key"), List.of(variant)))
                .toList();

        List<Integer> expired = Race.run(26, racer -> {
            if (racer < 20) {
                (racer % 2 == 0 ? node : other).place(commands.get(racer));
                return 0;
            }
            int sum = 0;
            for (int sweep = 0; sweep < 20; sweep++) {
                sum += (racer % 2 == 0 ? node : other).expire();
            }
            return sum;
        });

        long given = expired.stream().mapToInt(Integer::intValue).sum();
        assertThat(rows("orders where status = 'EXPIRED'")).isEqualTo(given);
        assertThat(rows("orders where status = 'PAID'")).isEqualTo(20 - given);
        assertThat(rows("orders where payment_status = 'PAID'")).isEqualTo(20);
        assertThat(rows("outbox_events where type = 'refund_due'")).isEqualTo(given);
        assertThat(rows("outbox_events where type = 'order_expired'")).isEqualTo(given);
        assertThat(stockOf(variant).reserved()).isEqualTo(20 - given);
    }

    @Test
    void digitalGoodsAreSoldNoOftenerThanTheyAreThereHoweverManyPayAtOnce() {
        Variant variant = onSale(digital(), 5);
        store.write(() -> {
            StockKey key = node.stock.item(variant.id()).key();
            node.stock
                    .items()
                    .keep(
                            List.of(new StockItems.Keeping(key, new StockPolicy(0, null, new Backorder.Allow(50)))),
                            Fresh.NOW);
            return key;
        });

        List<OrderView> orders = Race.run(
                32,
                buyer -> node.place(order(Fresh.word("key"), List.of(variant))).result());

        Race.run(32, seller -> node.sellDigitalGoods(orders.get(seller)));

        assertThat(orders).extracting(OrderView::status).containsOnly(OrderStatus.PAID);
        assertThat(stockOf(variant))
                .extracting(StockItem::onHand, StockItem::reserved)
                .containsExactly(0L, 27L);
        assertThat(rows("stock_movements where kind = 'SALE' and quantity = -1"))
                .isEqualTo(5);
        assertThat(rows("reservations where state = 'SHIPPED'")).isEqualTo(5);
        assertThat(rows("order_lines where digital")).isEqualTo(32);
    }

    @Test
    void ofFiveHundredBuyersWithACouponAHundredGetItAndThoseWhoCancelGiveItBack() {
        Variant variant = onSale(1000);
        promote("HUNDRED", Coupons.shared("HUNDRED"), Limits.ofUses(100));

        List<Optional<OrderId>> placed = Race.run(500, buyer -> placeWith("HUNDRED", variant));

        List<OrderId> lucky = placed.stream().flatMap(Optional::stream).toList();
        assertThat(lucky).hasSize(100);
        assertThat(ordersThatCarry("HUNDRED")).isEqualTo(100);
        assertThat(rows("orders")).isEqualTo(100);
        assertThat(stockOf(variant).reserved()).isEqualTo(100);

        Race.run(7, buyer -> node.cancel(lucky.get(buyer)));
        List<Optional<OrderId>> again = Race.run(20, buyer -> placeWith("HUNDRED", variant));

        assertThat(again.stream().flatMap(Optional::stream)).hasSize(7);
        assertThat(rows("promotion_uses where orders = 100")).isEqualTo(1);
    }

    @Test
    void aBudgetIsSpentAndNeverMoreAndOrdersGoOnWithoutIt() {
        Variant variant = onSale(1000);
        // Ten percent of 19.99 are 2.00, so fifty-two discounts of them fit into 105.00.
        promote("BUDGET", Coupons.NONE, new Limits(null, null, Money.of("105.00", EUR)));

        Race.run(80, buyer -> node.place(order(Fresh.word("key"), List.of(variant))));

        assertThat(rows("orders")).isEqualTo(80);
        assertThat(rows("orders where discount = 200")).isEqualTo(52);
        assertThat(rows("orders where discount = 0")).isEqualTo(28);
        assertThat(rows("promotion_uses where orders = 52 and given = 10400 and currency = 'EUR'"))
                .isEqualTo(1);
    }

    @Test
    void aGeneratedCodeUsedByFiftyAtOnceIsOneOrder() {
        Variant variant = onSale(1000);
        PromotionId promotion = promote("SINGLE", Coupons.SINGLE_USE, Limits.NONE);
        CouponBatch batch = new CouponBatch(new CouponBatchId(Fresh.uuid()), promotion, 3, "", 12, Fresh.NOW);
        GeneratedCoupons coupons = new JdbcGeneratedCoupons(store.jdbc());
        store.write(() -> {
            coupons.generate(batch);
            return batch;
        });
        String code = store.call(() -> coupons.codes(batch.id(), "", 1)).getFirst();

        List<Optional<OrderId>> placed = Race.run(50, buyer -> placeWith(code, variant));

        assertThat(placed.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(ordersThatCarry("SINGLE")).isEqualTo(1);
        assertThat(rows("promotion_coupons where redemption_id is not null")).isEqualTo(1);
    }

    @Test
    void whoeverUsesALimitedPromotionPaysForItAndNobodyElse() {
        Variant variant = onSale(1000);
        promote("LIMITED", Coupons.shared("LIMITED"), Limits.perCustomer(5));
        node.place(order(Fresh.word("key"), List.of(variant)));

        List<String> plain = store.statements().during(() -> node.place(order(Fresh.word("key"), List.of(variant))));
        List<String> limited = store.statements().during(() -> placeWith("LIMITED", variant));

        assertThat(plain).noneMatch(sql -> sql.contains("promotion_uses") || sql.contains("redeem_promotions"));
        assertThat(limited).hasSize(plain.size() + 2);
    }

    private PromotionId promote(String code, Coupons coupons, Limits limits) {
        PromotionId id = new PromotionId(Fresh.uuid());
        Promotion promotion = Promotion.of(id, code, "Ten percent off", Action.percentOffOrder("10"))
                .onlyWith(coupons)
                .within(limits);
        store.write(() -> {
            node.promotions.add(promotion);
            return promotion;
        });
        return id;
    }

    private Optional<OrderId> placeWith(String coupon, Variant variant) {
        try {
            return Optional.of(node.place(order(Fresh.word("key"), List.of(variant), Set.of(coupon)))
                    .result()
                    .id());
        } catch (PricingRefusal.CouponExhausted e) {
            return Optional.empty();
        }
    }

    private long ordersThatCarry(String promotion) {
        return rows("order_lines where adjustments::text like '%\"" + promotion + "\"%'");
    }

    private PlaceOrder.Command order(String key, List<Variant> variants) {
        return order(key, variants, Set.of());
    }

    private PlaceOrder.Command order(String key, List<Variant> variants, Set<String> coupons) {
        return new PlaceOrder.Command(
                new IdempotencyKey("guest", key, "fingerprint"),
                new BasketRequest(
                        EUR,
                        variants.stream()
                                .<BasketRequest.Line>map(variant -> new BasketRequest.Line.BySku(variant.sku(), 1))
                                .toList(),
                        coupons,
                        null),
                new EmailAddress("ada@example.org"),
                new Address("Ada Lovelace", "St James's Square 12", "", "Berlin", "10115", "", "DE"),
                new PaymentToken("tok_success"),
                null,
                "guest");
    }

    private static Product digital() {
        Product product = SampleProducts.published();
        ProductContent content = product.content();
        product.rewrite(
                new ProductContent(
                        content.name(), "", null, null, TaxCategory.STANDARD, true, List.of(), List.of(), "", ""),
                Fresh.NOW);
        return product;
    }

    private Variant onSale(long units) {
        return onSale(SampleProducts.published(), units);
    }

    private Variant onSale(Product product, long units) {
        Variant variant = product.variants().getFirst();
        store.write(() -> {
            node.products.add(product);
            return new JdbcPriceLists(store.jdbc(), node.json, new EventTypes(StoredPriceEvents.names()))
                    .set(SamplePrices.base(Map.of(variant.id(), Price.base(Money.of("19.99", EUR)))), Fresh.NOW);
        });
        count(variant, units);
        return variant;
    }

    private void count(Variant variant, long units) {
        store.write(() -> node.stock.count(variant.id(), units));
    }

    private StockItem stockOf(Variant variant) {
        return store.call(() -> node.stock.item(variant.id()));
    }

    private long rows(String table) {
        return store.call(() -> store.jdbc()
                .sql("select count(*) from " + table)
                .query((row, number) -> row.getLong(1))
                .single());
    }
}
