package dev.entrepot.application.ordering;

import static dev.entrepot.application.SmallShop.BASKET;
import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.MUG;
import static dev.entrepot.application.SmallShop.POSTER;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.basket;
import static dev.entrepot.application.SmallShop.command;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.key;
import static dev.entrepot.application.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRefusal;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.ordering.FulfillmentStatus;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.ordering.PaymentStatus;
import dev.entrepot.domain.ordering.Totals;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.Refusal;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.application.ordering.InMemoryPaymentGateway;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceOrderTest {

    private static final IdempotencyKey KEY = key("first");
    private static final int RACERS = 16;

    private final SmallShop shop = new SmallShop();
    private final InMemoryPaymentGateway gateway = shop.installation().gateway();

    @Test
    void chargesToTheCentAndHoldsTheStock() {
        Answer<OrderView> answer = placed(KEY, "tok_success");

        OrderView order = answer.result();
        assertThat(answer.replayed()).isFalse();
        assertThat(order.number()).isEqualTo(OrderNumber.of(1));
        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(order.fulfillmentStatus()).isEqualTo(FulfillmentStatus.UNFULFILLED);
        assertThat(order.totals())
                .isEqualTo(new Totals(
                        false,
                        eur("47.48"),
                        eur("4.75"),
                        eur("0"),
                        eur("8.12"),
                        eur("8.12"),
                        eur("0"),
                        eur("50.85"),
                        null));
        assertThat(order.lines()).extracting(OrderView.Line::sku).containsExactly(CAP, SHIRT);
        assertThat(order.lines()).extracting(OrderView.Line::label).containsExactly("", "M");
        assertThat(order.lines()).extracting(OrderView.Line::subtotal).containsExactly(eur("7.50"), eur("39.98"));
        assertThat(order.lines()).extracting(OrderView.Line::total).containsExactly(eur("6.75"), eur("35.98"));
        assertThat(order.lines()).extracting(OrderView.Line::tax).containsExactly(eur("1.28"), eur("6.84"));
        assertThat(gateway.captured(order.id())).contains(eur("50.85"));
        assertThat(shop.reserved(SHIRT)).isEqualTo(2);
        assertThat(shop.reserved(CAP)).isEqualTo(1);
        assertThat(order).isEqualTo(OrderView.of(shop.stored(order.id())));
    }

    @Test
    void chargesPricesWithAndWithoutTheTaxTogether() {
        PriceListTerms withTax = new PriceListTerms(
                "with-tax", "With the tax", SmallShop.EUR, 1, Validity.ALWAYS, Audience.EVERYBODY, true);
        shop.inTransaction(() -> {
            shop.shop().priceLists().add(withTax);
            return shop.shop()
                    .priceLists()
                    .set(List.of(SamplePrices.on(withTax, shop.variant(CAP), 1, eur("11.90"))), Fresh.NOW);
        });

        OrderView order = shop.place(command(KEY, basket(line(CAP, 1), line(SHIRT, 1)), "tok_success", null))
                .result();

        // 11.90 with 1.90 in it; 19.99 and 3.80 on top.
        assertThat(order.lines()).extracting(OrderView.Line::taxIncluded).containsExactly(true, false);
        assertThat(order.lines()).extracting(OrderView.Line::priceList).containsExactly("with-tax", "base");
        assertThat(order.totals())
                .isEqualTo(new Totals(
                        false,
                        eur("31.89"),
                        eur("0"),
                        eur("0"),
                        eur("5.70"),
                        eur("3.80"),
                        eur("0"),
                        eur("35.69"),
                        null));
        assertThat(order).isEqualTo(OrderView.of(shop.stored(order.id())));
    }

    @Test
    void tellsTheOutboxWhatHappened() {
        OrderView order = placed(KEY, "tok_success").result();

        assertThat(toldOfOrders())
                .containsExactly(
                        new OrderEvent.OrderPlaced(order.id(), order.number(), order.email(), eur("50.85"), Fresh.NOW),
                        new OrderEvent.OrderPaid(order.id(), order.number(), eur("50.85"), Fresh.NOW));
    }

    @Test
    void namesEveryLineThatFallsShortAndHoldsNothing() {
        BasketRequest tooMuch = basket(line(CAP, 11), line(SHIRT, 4), line(POSTER, 1));
        shop.price(POSTER, "5.00");
        shop.count(POSTER, 1);

        assertThatExceptionOfType(OrderingRefusal.OutOfStock.class)
                .isThrownBy(() -> shop.place(command(KEY, tooMuch, "tok_success", null)))
                .satisfies(refusal -> assertThat(shortages(refusal))
                        .containsExactlyInAnyOrder(
                                Map.of("sku", "CAP", "requested", 11L, "available", 10L, "elsewhere", 0L),
                                Map.of("sku", "SHIRT-M", "requested", 4L, "available", 3L, "elsewhere", 0L)));

        assertNothingHappened();
        assertThat(shop.reserved(POSTER)).isZero();
    }

    @Test
    void letsTheSameKeyTryAgainAfterARefusal() {
        shop.count(SHIRT, 1);
        assertThatExceptionOfType(OrderingRefusal.OutOfStock.class).isThrownBy(() -> placed(KEY, "tok_success"));

        shop.count(SHIRT, 2);

        assertThat(placed(KEY, "tok_success").replayed()).isFalse();
        assertThat(gateway.captures()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"tok_declined, card_declined", "tok_insufficient_funds, insufficient_funds"})
    void letsTheStockGoWhenTheGatewayDeclines(String token, String code) {
        OrderView order = placed(KEY, token).result();

        assertThat(order.status()).isEqualTo(OrderStatus.PAYMENT_FAILED);
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.FAILED);
        assertThat(order.declineCode()).isEqualTo(code);
        assertThat(shop.reserved(SHIRT)).isZero();
        assertThat(shop.reserved(CAP)).isZero();
        assertThat(shop.stored(order.id()).status()).isEqualTo(OrderStatus.PAYMENT_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_timeout", "tok_requires_action", "tok_late_webhook"})
    void leavesTheOrderPendingWhileTheGatewayIsUndecided(String token) {
        OrderView order = placed(KEY, token).result();

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.UNPAID);
        assertThat(shop.reserved(SHIRT)).isEqualTo(2);
        assertThat(gateway.captured(order.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_success", "tok_declined", "tok_timeout"})
    void answersARepetitionAsBeforeAndChargesOnce(String token) {
        OrderView first = placed(KEY, token).result();

        Answer<OrderView> second = placed(KEY, token);

        assertThat(second).isEqualTo(new Answer<>(first, true));
        assertThat(gateway.questions()).isEqualTo(1);
        assertThat(shop.shop().orders().all()).hasSize(1);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        placed(KEY, "tok_success");
        IdempotencyKey reused = new IdempotencyKey(KEY.scope(), KEY.value(), "another request");

        assertThatExceptionOfType(IdempotencyRefusal.KeyReused.class).isThrownBy(() -> placed(reused, "tok_success"));

        assertThat(shop.shop().orders().all()).hasSize(1);
        assertThat(shop.reserved(SHIRT)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_success", "tok_timeout"})
    void answersARepetitionWithWhatTheOrderWasWhateverBecameOfIt(String token) {
        OrderView first = placed(KEY, token).result();
        shop.cancel(null, first.id());

        Answer<OrderView> repeated = placed(KEY, token);

        assertThat(shop.stored(first.id()).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(repeated).isEqualTo(new Answer<>(first, true));
    }

    @ParameterizedTest
    @CsvSource({"tok_success, PAID", "tok_declined, PAYMENT_FAILED", "tok_timeout, PENDING"})
    void resumesAfterACrashWithTheSameOrder(String token, OrderStatus expected) {
        crashAfterTheGatewayDecided(token);
        assertThat(shop.shop().orders().all()).hasSize(1).allMatch(order -> order.status() == OrderStatus.PENDING);

        Answer<OrderView> resumed = placed(KEY, token);
        Answer<OrderView> replayed = placed(KEY, token);

        assertThat(resumed.result().status()).isEqualTo(expected);
        assertThat(resumed.replayed()).isTrue();
        assertThat(replayed).isEqualTo(resumed);
        assertThat(shop.shop().orders().all()).hasSize(1);
        assertThat(gateway.questions()).isEqualTo(2);
        assertThat(gateway.captures()).isEqualTo(expected == OrderStatus.PAID ? 1 : 0);
        assertThat(shop.reserved(SHIRT)).isEqualTo(expected == OrderStatus.PAYMENT_FAILED ? 0 : 2);
    }

    @Test
    void resumesAtThePriceOfTheFirstRequest() {
        crashAfterTheGatewayDecided("tok_success");
        shop.price(SHIRT, "99.00");
        shop.count(CAP, 1);

        assertThat(placed(KEY, "tok_success").result().totals().total()).isEqualTo(eur("50.85"));
    }

    @Test
    void resumesAnOrderThatWasPaidMeanwhileWithoutChangingIt() {
        crashAfterTheGatewayDecided("tok_success");
        Order paid = shop.inTransaction(() -> {
            Order order = shop.shop().orders().all().getFirst();
            order.capture("pay_" + order.id(), Fresh.NOW);
            shop.shop().orders().update(order);
            return order;
        });

        assertThat(placed(KEY, "tok_success").result()).isEqualTo(OrderView.of(paid));
    }

    @Test
    void answersARepetitionAlthoughTheGoodsAreNoLongerForSale() {
        OrderView first = placed(KEY, "tok_success").result();
        delist();

        assertThat(placed(KEY, "tok_success")).isEqualTo(new Answer<>(first, true));
    }

    @Test
    void resumesAfterACrashAlthoughTheGoodsAreNoLongerForSale() {
        crashAfterTheGatewayDecided("tok_success");
        delist();

        assertThat(placed(KEY, "tok_success").result().status()).isEqualTo(OrderStatus.PAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_success", "tok_declined", "tok_timeout"})
    void takesOverTheAnswerOfARepetitionThatWasFaster(String token) {
        AtomicReference<Answer<OrderView>> faster = new AtomicReference<>();
        gateway.beforeNextAnswer(() -> faster.set(placed(KEY, token)));

        Answer<OrderView> slower = placed(KEY, token);

        assertThat(slower.result()).isEqualTo(faster.get().result());
        assertThat(slower.replayed()).as("it placed the order").isFalse();
        assertThat(faster.get().replayed()).as("it found the order").isTrue();
        assertThat(shop.shop().orders().all()).hasSize(1);
        assertThat(gateway.captures()).isLessThanOrEqualTo(1);
    }

    @Test
    void takesOverAnAnswerAlthoughTheOrderHasGoneOnSince() {
        AtomicReference<Answer<OrderView>> faster = new AtomicReference<>();
        gateway.beforeNextAnswer(() -> {
            faster.set(placed(KEY, "tok_success"));
            shop.cancel(null, faster.get().result().id());
        });

        Answer<OrderView> slower = placed(KEY, "tok_success");

        assertThat(slower).isEqualTo(new Answer<>(faster.get().result(), false));
        assertThat(slower.result().status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void resumesNothingWhoseOrderIsNotThere() {
        shop.inTransaction(() -> shop.installation().idempotencyRecords().claim(KEY, Fresh.uuid(), Fresh.NOW));

        assertThatThrownBy(() -> placed(KEY, "tok_success"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("which is not there");
        assertNothingHappened();
    }

    @Test
    void givesBackWhatIsTakenForAnOrderThatWasCancelledMeanwhile() {
        gateway.beforeNextAnswer(
                () -> shop.cancel(null, shop.shop().orders().all().getFirst().id()));

        OrderView order = placed(KEY, "tok_success").result();

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.reserved(SHIRT)).isZero();
        assertThat(toldOfOrders()).extracting(DomainEvent::getClass).endsWith(OrderEvent.RefundDue.class);
    }

    @Test
    void chargesWhatWasQuoted() {
        Quote quote = shop.quote(BASKET).quote();

        OrderView order = shop.place(command(KEY, BASKET, "tok_success", quote.fingerprint()))
                .result();

        assertThat(order.totals().total()).isEqualTo(quote.total());
        assertThat(order.fingerprint()).isEqualTo(quote.fingerprint());
    }

    @Test
    void refusesAnotherPriceThanTheQuotedOne() {
        String agreed = shop.quote(BASKET).quote().fingerprint();
        shop.price(SHIRT, "20.99");

        assertThatExceptionOfType(OrderingRefusal.QuoteChanged.class)
                .isThrownBy(() -> shop.place(command(KEY, BASKET, "tok_success", agreed)))
                .satisfies(refusal -> {
                    assertThat(refusal.quote()).isEqualTo(shop.quote(BASKET).quote());
                    assertThat(refusal.quote().total()).isNotEqualTo(eur("50.85"));
                });
        assertNothingHappened();

        String now = shop.quote(BASKET).quote().fingerprint();
        assertThat(shop.place(command(KEY, BASKET, "tok_success", now)).replayed())
                .isFalse();
    }

    @Test
    void refusesWhatCannotBeBought() {
        assertThatExceptionOfType(PricingRefusal.NotForSale.class)
                .isThrownBy(() -> shop.place(command(KEY, basket(line(MUG, 1)), "tok_success", null)));
        assertThatExceptionOfType(PricingRefusal.PriceMissing.class)
                .isThrownBy(() -> shop.place(command(KEY, basket(line(POSTER, 1)), "tok_success", null)));
        assertNothingHappened();
    }

    @Test
    void sellsTheLastOnesToAsManyAsThereAre() {
        List<Optional<OrderView>> outcomes = Race.run(RACERS, racer -> {
            try {
                return Optional.of(
                        shop.place(command(key("racer-" + racer), basket(line(SHIRT, 1)), "tok_success", null))
                                .result());
            } catch (OrderingRefusal.OutOfStock e) {
                return Optional.empty();
            }
        });

        assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(3);
        assertThat(shop.stock(SHIRT).available()).isZero();
        assertThat(gateway.captures()).isEqualTo(3);
    }

    @Test
    void placesOneOrderForOneKeyHoweverManyRepeatItAtOnce() {
        List<OrderView> answers =
                Race.run(RACERS, racer -> placed(KEY, "tok_success").result());

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(shop.shop().orders().all()).hasSize(1);
        assertThat(gateway.captures()).isEqualTo(1);
        assertThat(shop.reserved(SHIRT)).isEqualTo(2);
    }

    private Answer<OrderView> placed(IdempotencyKey key, String token) {
        return shop.place(command(key, BASKET, token, null));
    }

    private void crashAfterTheGatewayDecided(String token) {
        gateway.beforeNextAnswer(() -> {
            throw new IllegalStateException("the plug was pulled");
        });
        assertThatThrownBy(() -> placed(KEY, token)).hasMessage("the plug was pulled");
    }

    private void delist() {
        shop.inTransaction(() -> {
            Product shirt = shop.product(SHIRT);
            shirt.delete("anna", Fresh.NOW);
            shop.shop().products().update(shirt);
            return shirt;
        });
    }

    private List<DomainEvent> toldOfOrders() {
        return shop.installation().outbox().waiting().stream()
                .filter(OrderEvent.class::isInstance)
                .toList();
    }

    private void assertNothingHappened() {
        assertThat(shop.shop().orders().all()).isEmpty();
        assertThat(shop.reserved(SHIRT)).isZero();
        assertThat(shop.reserved(CAP)).isZero();
        assertThat(gateway.questions()).isZero();
        assertThat(toldOfOrders()).isEmpty();
    }

    private static List<Object> shortages(Refusal refusal) {
        return List.copyOf((List<?>) refusal.facts().getOrDefault("shortages", List.of()));
    }
}
