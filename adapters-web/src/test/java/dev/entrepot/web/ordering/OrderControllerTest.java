package dev.entrepot.web.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderControllerTest {

    private static final String ORDERS = "/api/v1/orders";
    private static final Counter COUNTER = new Counter();

    @BeforeEach
    void open() {
        COUNTER.open();
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    @Test
    void placesAnOrderThatIsPaidAtOnce() {
        VariantId variant = COUNTER.sell("ORD-A", "12.50", 5);
        COUNTER.tax("DE", "VAT 19%", "19");

        Api.Answered order = COUNTER.buyer().post(ORDERS, order("ORD-A", 2, "tok_success"));

        // 2 x 12.50 = 25.00; 19 % of that is 4.75, on top.
        order.hasStatus(201).hasBody("""
                {'id': '%s', 'number': '%s', 'status': 'paid', 'payment_status': 'paid', 'fulfillment_status': 'unfulfilled',
                 'decline_code': null, 'access_token': '%s', 'placed_at': '2026-11-21T12:00:00Z', 'email': 'ada@example.org',
                 'shipping_address': {'name': 'Ada Lovelace', 'line1': 'Unter den Linden 1', 'line2': null, 'city': 'Berlin',
                   'postal_code': '10117', 'region': null, 'country': 'DE'},
                 'fingerprint': '%s', 'expires_at': null, 'currency': 'EUR',
                 'lines': [{'sku': 'ORD-A', 'variant_id': '%s', 'name': 'Thing ORD-A', 'label': 'M', 'quantity': 2, 'gift': false, 'digital': false,
                   'unit_price': {'amount': '12.50', 'currency': 'EUR'}, 'price_list': 'base', 'compare_at_price': null,
                   'tax_included': false, 'subtotal': {'amount': '25.00', 'currency': 'EUR'}, 'discounts': [],
                   'tax': {'amount': '4.75', 'currency': 'EUR'}, 'total': {'amount': '25.00', 'currency': 'EUR'}}],
                 'subtotal': {'amount': '25.00', 'currency': 'EUR'}, 'discount': {'amount': '0.00', 'currency': 'EUR'},
                 'shipping': {'amount': '0.00', 'currency': 'EUR'}, 'tax': {'amount': '4.75', 'currency': 'EUR'},
                 'tax_included': false, 'total': {'amount': '29.75', 'currency': 'EUR'},
                 'taxes': [{'name': 'VAT 19%%', 'rate': '19', 'amount': {'amount': '4.75', 'currency': 'EUR'}}]}""".formatted(
                order.at("/id"), order.at("/number"), order.at("/access_token"), order.at("/fingerprint"), variant));
        assertThat(order.at("/number")).matches("E-\\d{7}");
        assertThat(order.at("/access_token")).hasSize(43);
        assertThat(order.header("Location")).endsWith(ORDERS + "/" + order.at("/id"));
        assertThat(order.header("Idempotency-Replayed")).isEmpty();
        assertThat(stock(variant))
                .extracting(StockItem::onHand, StockItem::reserved)
                .containsExactly(5L, 2L);
    }

    @ParameterizedTest
    @CsvSource({
        "tok_declined, card_declined",
        "tok_insufficient_funds, insufficient_funds",
        "tok_of_somebody_else, unknown_token"
    })
    void answersADeclineWithTheOrderAndLetsItsStockGo(String token, String reason) {
        String sku = "ORD-D-" + reason.toUpperCase(Locale.ROOT).replace('_', '-');
        VariantId variant = COUNTER.sell(sku, "10.00", 1);

        Api.Answered order = COUNTER.buyer().post(ORDERS, order(sku, 1, token));

        order.hasStatus(201);
        assertThat(order.at("/status")).isEqualTo("payment_failed");
        assertThat(order.at("/payment_status")).isEqualTo("failed");
        assertThat(order.at("/decline_code")).isEqualTo(reason);
        assertThat(stock(variant))
                .extracting(StockItem::onHand, StockItem::reserved)
                .containsExactly(1L, 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_timeout", "tok_requires_action", "tok_late_webhook"})
    void keepsTheStockAsLongAsThePaymentIsNotKnown(String token) {
        String sku = "ORD-P-" + token.toUpperCase(Locale.ROOT).replace('_', '-');
        VariantId variant = COUNTER.sell(sku, "10.00", 1);

        Api.Answered order = COUNTER.buyer().post(ORDERS, order(sku, 1, token));

        order.hasStatus(201);
        assertThat(order.at("/status")).isEqualTo("pending");
        assertThat(order.at("/payment_status")).isEqualTo("unpaid");
        assertThat(stock(variant))
                .extracting(StockItem::onHand, StockItem::reserved)
                .containsExactly(1L, 1L);
    }

    @Test
    void answersTheSameToTheSameRequest() {
        VariantId variant = COUNTER.sell("ORD-TWICE", "10.00", 9);
        Api buyer = COUNTER.buyer();

        Api.Answered first = buyer.post(ORDERS, order("ORD-TWICE", 2, "tok_success"));
        Api.Answered second = buyer.post(ORDERS, order("ORD-TWICE", 2, "tok_success"));

        second.hasStatus(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(stock(variant).reserved()).isEqualTo(2);
        buyer.post(ORDERS, order("ORD-TWICE", 3, "tok_success")).isProblem(422, "idempotency_key_reused");
    }

    @Test
    void answersManyAtOnceWithOneOrder() {
        VariantId variant = COUNTER.sell("ORD-RACE", "10.00", 99);
        Api buyer = COUNTER.buyer();

        List<Api.Answered> answers = Race.run(32, racer -> buyer.post(ORDERS, order("ORD-RACE", 2, "tok_success")));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.hasStatus(201).text())
                        .isEqualTo(answers.getFirst().text()));
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(stock(variant).reserved()).isEqualTo(2);
    }

    @Test
    void demandsAnIdempotencyKey() {
        COUNTER.sell("ORD-NOKEY", "10.00", 1);

        COUNTER.guest().post(ORDERS, order("ORD-NOKEY", 1, "tok_success")).isProblem(400, "idempotency_key_required");
        COUNTER.guest()
                .with("Idempotency-Key", "k".repeat(256))
                .post(ORDERS, order("ORD-NOKEY", 1, "tok_success"))
                .hasFaults("Idempotency-Key invalid_length");
    }

    @Test
    void tellsOfTheMissingKeyTogetherWithTheFaultsOfTheBody() {
        COUNTER.guest()
                .post(ORDERS, order("ORD-NOKEY", 0, "tok_success").replace("ada@example.org", "ada"))
                .hasFaults(
                        "/email invalid_value",
                        "/lines/0/quantity out_of_range",
                        "Idempotency-Key idempotency_key_required");
        COUNTER.buyer().post(ORDERS, order("ORD-NOKEY", 0, "tok_success")).hasFaults("/lines/0/quantity out_of_range");
    }

    @Test
    void tellsOfUnusableCouponsTogetherWithWhatIsNotForSale() {
        Api.Answered refused = COUNTER.buyer()
                .post(ORDERS, order("{'sku': 'ORD-NOWHERE', 'quantity': 1}", ", 'coupons': ['nonsense']"));

        refused.hasFaults("/lines not_for_sale", "/coupons unknown_coupon");
        assertThat(refused.at("/coupons/0")).isEqualTo("NONSENSE");
        assertThat(refused.at("/references/0")).isEqualTo("ORD-NOWHERE");
    }

    @Test
    void namesEveryLineThatFallsShortAndTakesNothing() {
        VariantId enough = COUNTER.sell("ORD-S-1", "1.00", 9);
        COUNTER.sell("ORD-S-2", "1.00", 1);
        COUNTER.sell("ORD-S-3", "1.00", 0);
        Api buyer = COUNTER.buyer();
        String body = order("""
                {'sku': 'ORD-S-1', 'quantity': 2}, {'sku': 'ORD-S-2', 'quantity': 2}, {'sku': 'ORD-S-3', 'quantity': 1}""", "");

        Api.Answered refusal = buyer.post(ORDERS, body);

        refusal.isProblem(409, "insufficient_stock");
        assertThat(refusal.body()
                        .path("shortages")
                        .valueStream()
                        .map(line -> line.path("sku").asString() + " " + line.path("requested") + " of "
                                + line.path("available")))
                .containsExactlyInAnyOrder("ORD-S-2 2 of 1", "ORD-S-3 1 of 0");
        assertThat(stock(enough).reserved()).isZero();
        buyer.post(ORDERS, body).isProblem(409, "insufficient_stock");
    }

    @Test
    void ordersAtTheQuotedPriceOnly() {
        VariantId variant = COUNTER.sell("ORD-Q", "10.00", 5);
        Api buyer = COUNTER.buyer();
        String fingerprint = COUNTER.guest()
                .post("/api/v1/quotes", "{'lines': [{'sku': 'ORD-Q', 'quantity': 2}]}")
                .at("/fingerprint");
        COUNTER.price(variant, "11.00", null);
        String lines = "{'sku': 'ORD-Q', 'quantity': 2}";

        Api.Answered refusal = buyer.post(ORDERS, order(lines, ", 'quote_fingerprint': '" + fingerprint + "'"));

        refusal.isProblem(409, "quote_changed");
        assertThat(refusal.at("/total/amount")).isEqualTo("22.00");
        assertThat(refusal.at("/quote/total/amount")).isEqualTo("22.00");
        assertThat(refusal.at("/quote/lines/0/unit_price/amount")).isEqualTo("11.00");
        assertThat(refusal.at("/quote/fingerprint")).isEqualTo(refusal.at("/quote_fingerprint"));
        assertThat(refusal.at("/difference/lines/0/sku")).isEqualTo("ORD-Q");
        assertThat(refusal.at("/difference/lines/0/before/unit_price/amount")).isEqualTo("10.00");
        assertThat(refusal.at("/difference/lines/0/after/total/amount")).isEqualTo("22.00");
        assertThat(refusal.at("/difference/total/before/amount")).isEqualTo("20.00");
        assertThat(refusal.at("/difference/total/after/amount")).isEqualTo("22.00");
        assertThat(stock(variant).reserved()).isZero();

        Api.Answered order =
                buyer.post(ORDERS, order(lines, ", 'quote_fingerprint': '" + refusal.at("/quote_fingerprint") + "'"));
        order.hasStatus(201);
        assertThat(order.at("/fingerprint")).isEqualTo(refusal.at("/quote_fingerprint"));
    }

    @Test
    void refusesWhatAQuoteRefuses() {
        COUNTER.sell("ORD-R", "10.00", 5);

        COUNTER.buyer().post(ORDERS, order("ORD-GONE", 1, "tok_success")).isProblem(422, "not_for_sale");
        COUNTER.buyer()
                .post(ORDERS, order("{'sku': 'ORD-R', 'quantity': 1}", ", 'coupons': ['NOPE']"))
                .isProblem(422, "unknown_coupon");
        COUNTER.buyer()
                .post(ORDERS, order("{'sku': 'ORD-R', 'quantity': 1}", ", 'currency': 'USD'"))
                .isProblem(422, "price_missing");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        COUNTER.buyer()
                .post(ORDERS, """
                {'email': 'ada', 'payment': {'token': ''}, 'quote_fingerprint': 'abc', 'gift': true, 'shipping_method': 'DHL',
                 'shipping_address': {'name': '%s', 'line1': ' ', 'postal_code': '1', 'country': 'XX'},
                 'lines': [{'sku': 'A', 'quantity': '1'}]}""".formatted("x".repeat(201)))
                .hasFaults(
                        "/email invalid_value",
                        "/payment/token required",
                        "/quote_fingerprint invalid_format",
                        "/gift unknown_field",
                        "/shipping_method invalid_format",
                        "/shipping_address/name invalid_length",
                        "/shipping_address/line1 required",
                        "/shipping_address/city required",
                        "/shipping_address/country unknown_country",
                        "/lines/0/quantity wrong_type");
        COUNTER.buyer()
                .post(ORDERS, "{}")
                .hasFaults("/email required", "/payment required", "/shipping_address required", "/lines required");
    }

    @Test
    void sendsNothingElsewhereThanToTheAddress() {
        COUNTER.sell("ORD-TO", "10.00", 5);
        String lines = "{'sku': 'ORD-TO', 'quantity': 1}";

        COUNTER.buyer()
                .post(ORDERS, order(lines, ", 'ship_to': {'country': 'FR', 'region': 'BE', 'postal_code': '10117'}"))
                .hasFaults(
                        "/ship_to/country contradicts_shipping_address",
                        "/ship_to/region contradicts_shipping_address");
        COUNTER.buyer()
                .post(ORDERS, order(lines, ", 'ship_to': {'country': 'DE'}"))
                .hasStatus(201);
    }

    @Test
    void showsAnOrderToStaffAndToWhoeverHasItsToken() {
        COUNTER.sell("ORD-READ", "10.00", 5);
        Api.Answered order = COUNTER.buyer().post(ORDERS, order("ORD-READ", 1, "tok_success"));
        String uri = ORDERS + "/" + order.at("/id");
        String token = order.at("/access_token");

        for (Api.Answered seen : List.of(
                COUNTER.staff().get(uri),
                COUNTER.guest().with("X-Access-Token", token).get(uri),
                COUNTER.guest().get(uri + "?access_token=" + token))) {
            seen.hasStatus(200);
            assertThat(seen.text()).isEqualTo(order.text());
            assertThat(seen.header("ETag")).startsWith("\"2.");
            assertThat(seen.header("Cache-Control")).isEqualTo("private, no-cache");
        }
        for (String path : List.of("", "/history")) {
            COUNTER.guest().get(uri + path).isProblem(404, "order_not_found");
            COUNTER.guest()
                    .with("X-Access-Token", "x" + token.substring(1))
                    .get(uri + path)
                    .isProblem(404, "order_not_found");
            COUNTER.guest().get(uri + path + "?access_token=").isProblem(404, "order_not_found");
        }
        COUNTER.staff().get(ORDERS + "/" + UUID.randomUUID()).isProblem(404, "order_not_found");
        COUNTER.staff().get(ORDERS + "/E-1000001").isProblem(404, "order_not_found");
    }

    @Test
    void tellsHowAnOrderWentOn() {
        COUNTER.sell("ORD-HIST", "10.00", 5);
        Api.Answered order = COUNTER.buyer().post(ORDERS, order("ORD-HIST", 1, "tok_success"));
        String uri = ORDERS + "/" + order.at("/id");
        COUNTER.staff().post(uri + "/cancel", "{'reason': 'changed her mind'}").hasStatus(200);

        COUNTER.guest()
                .with("X-Access-Token", order.at("/access_token"))
                .get(uri + "/history")
                .hasStatus(200)
                .hasBody("""
                        {'results': [
                          {'from': null, 'to': 'pending', 'by': 'guest', 'reason': 'placed', 'at': '2026-11-21T12:00:00Z'},
                          {'from': 'pending', 'to': 'paid', 'by': 'gateway', 'reason': 'payment captured', 'at': '2026-11-21T12:00:00Z'},
                          {'from': 'paid', 'to': 'cancelled', 'by': 'tests', 'reason': 'changed her mind',
                           'at': '2026-11-21T12:00:00Z'}]}""");
    }

    @Test
    void cancelsOnceAndFreesTheStock() {
        VariantId variant = COUNTER.sell("ORD-CANCEL", "10.00", 5);
        String uri = ORDERS + "/"
                + COUNTER.buyer()
                        .post(ORDERS, order("ORD-CANCEL", 3, "tok_success"))
                        .at("/id") + "/cancel";
        Api clerk = COUNTER.staff().with("Idempotency-Key", Fresh.word("cancel"));

        Api.Answered first = clerk.post(uri, null);
        Api.Answered again = clerk.post(uri, null);

        first.hasStatus(200);
        assertThat(first.at("/status")).isEqualTo("cancelled");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(stock(variant).reserved()).isZero();
        Api.Answered refusal = COUNTER.staff().post(uri, "{}");
        refusal.isProblem(409, "illegal_transition");
        assertThat(refusal.at("/from")).isEqualTo("cancelled");
        assertThat(refusal.body().path("allowed")).isEmpty();
    }

    @Test
    void cancelsWhatStaffHaveSeen() {
        COUNTER.sell("ORD-SEEN", "10.00", 5);
        String uri = ORDERS + "/"
                + COUNTER.buyer()
                        .post(ORDERS, order("ORD-SEEN", 1, "tok_requires_action"))
                        .at("/id");
        String seen = COUNTER.staff().get(uri).header("ETag");
        Api clerk = COUNTER.staff().with("Idempotency-Key", Fresh.word("cancel"));

        COUNTER.staff()
                .with("If-Match", "\"99.x\"")
                .post(uri + "/cancel", "{}")
                .isProblem(412, "stale_version")
                .hasAt("/expected_version", "99");
        clerk.with("If-Match", seen).post(uri + "/cancel", "{}").hasStatus(200);
        Api.Answered again =
                clerk.with("If-Match", seen).post(uri + "/cancel", "{}").hasStatus(200);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        COUNTER.staff().with("If-Match", seen).post(uri + "/cancel", "{}").isProblem(412, "stale_version");
    }

    @Test
    void letsOnlyStaffCancel() {
        COUNTER.sell("ORD-KEEP", "10.00", 5);
        Api.Answered order = COUNTER.buyer().post(ORDERS, order("ORD-KEEP", 1, "tok_success"));

        COUNTER.guest()
                .with("X-Access-Token", order.at("/access_token"))
                .post(ORDERS + "/" + order.at("/id") + "/cancel", "{}")
                .isProblem(401, "authentication_required");
        COUNTER.staff().post(ORDERS + "/" + UUID.randomUUID() + "/cancel", "{}").isProblem(404, "order_not_found");
        COUNTER.staff()
                .post(ORDERS + "/" + order.at("/id") + "/cancel", "{'reason': '" + "x".repeat(501) + "'}")
                .hasFaults("/reason invalid_length");
    }

    @Test
    void keepsHowItIsDelivered() {
        COUNTER.sell("ORD-SHIP", "10.00", 10);
        COUNTER.deliver("parcel", "4.00", "6.00");
        COUNTER.tax("DE", "VAT 19%", "19");
        String line = "{'sku': 'ORD-SHIP', 'quantity': 2}";
        String fingerprint = COUNTER.guest()
                .post("/api/v1/quotes", "{'lines': [" + line + "], 'shipping_method': 'parcel'}")
                .at("/fingerprint");

        Api.Answered order = COUNTER.buyer()
                .post(ORDERS, order(line, ", 'shipping_method': 'parcel', 'quote_fingerprint': '" + fingerprint + "'"));

        assertThat(order.hasStatus(201).at("/delivery/method")).isEqualTo("parcel");
        assertThat(order.at("/delivery/name")).isEqualTo("By parcel");
        assertThat(order.at("/delivery/tax/amount")).isEqualTo("1.14");
        assertThat(order.at("/shipping/amount")).isEqualTo("6.00");
        assertThat(order.at("/taxes/0/amount/amount")).isEqualTo("4.94");
        assertThat(order.at("/total/amount")).isEqualTo("30.94");
        assertThat(order.at("/fingerprint")).isEqualTo(fingerprint);
        Api.Answered changed = COUNTER.buyer()
                .post(ORDERS, order(line, ", 'quote_fingerprint': '" + fingerprint + "'"))
                .isProblem(409, "quote_changed");
        assertThat(changed.at("/quote/shipping/amount")).isEqualTo("0.00");
        COUNTER.buyer()
                .post(ORDERS, order(line, ", 'shipping_method': 'pigeon'"))
                .isProblem(422, "unknown_shipping_method");
        COUNTER.buyer()
                .post(ORDERS, order("{'sku': 'ORD-SHIP', 'quantity': 7}", ", 'shipping_method': 'parcel'"))
                .isProblem(422, "shipping_unavailable");
    }

    private static StockItem stock(VariantId variant) {
        return COUNTER.installation().shop().stockroom().item(variant);
    }

    private static String order(String sku, int quantity, String token) {
        return order("{'sku': '" + sku + "', 'quantity': " + quantity + "}", "").replace("tok_success", token);
    }

    private static String order(String lines, String more) {
        return """
                {'email': 'ada@example.org', 'payment': {'token': 'tok_success'},
                 'shipping_address': {'name': ' Ada Lovelace ', 'line1': 'Unter den Linden 1', 'city': 'Berlin', 'postal_code': '10117',
                   'country': 'DE'},
                 'lines': [%s]%s}""".formatted(lines, more);
    }
}
