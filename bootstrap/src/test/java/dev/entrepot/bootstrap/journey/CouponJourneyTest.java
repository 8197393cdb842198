package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What buyers hear of coupons that they cannot use. */
class CouponJourneyTest {

    private static Shop shop;
    private static String sku;

    @BeforeAll
    static void start() {
        shop = Shop.start(Map.of());
        sku = shop.product("9.99", 1000);
    }

    @AfterAll
    static void stop() {
        shop.stop();
    }

    @Test
    void tellsUntilWhenASharedCodeWasGood() {
        promote("OLD", """
                "valid_until": "2024-12-31T23:00:00Z", "coupons": {"type": "shared", "code": "OLD20"}""");

        refused("old20", "coupon_expired", "valid_until", "2024-12-31T23:00:00Z");
    }

    @Test
    void tellsFromWhenASharedCodeIsGood() {
        promote("NEXT", """
                "valid_from": "2124-12-31T23:00:00Z", "coupons": {"type": "shared", "code": "NEXT20"}""");

        refused("NEXT20", "coupon_not_yet_valid", "valid_from", "2124-12-31T23:00:00Z");
    }

    @Test
    void tellsWhatBecameOfGeneratedCodes() {
        String promotion = promote("ONCE", "\"coupons\": {\"type\": \"single_use\"}");
        String batch = shop.staff()
                .post("/api/v1/promotions/" + promotion + "/coupons", "{\"count\": 2}")
                .at("/id");
        Api.Answer codes = shop.staff().get("/api/v1/promotions/" + promotion + "/coupons/" + batch);
        String used = codes.at("/codes/0");
        String unused = codes.at("/codes/1");
        Api.Answer order = shop.guest()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/orders", coupon(used, Shop.orderBody("tok_success", Shop.line(sku, 1))));
        assertThat(order.status()).as(order.toString()).isEqualTo(201);

        refused(used, "coupon_exhausted", "coupon", used);
        assertThat(quote(unused).status()).isEqualTo(200);
        shop.staff().patch("/api/v1/promotions/" + promotion, "{\"valid_until\": \"2024-12-31T23:00:00Z\"}");

        refused(unused, "coupon_expired", "valid_until", "2024-12-31T23:00:00Z");
        refused(used, "coupon_exhausted", "coupon", used);
    }

    @Test
    void namesThoseThatNeverWereAnyFirst() {
        promote("PAST", """
                "valid_until": "2024-12-31T23:00:00Z", "coupons": {"type": "shared", "code": "PAST20"}""");

        Api.Answer answer = shop.guest().post("/api/v1/quotes", """
                {"lines": %s, "coupons": ["PAST20", "NEVER20"]}""".formatted(Shop.line(sku, 1)));

        assertThat(answer.at("/code")).isEqualTo("unknown_coupon");
        assertThat(answer.at("/coupons/0")).isEqualTo("NEVER20");
    }

    private static void refused(String coupon, String code, String member, String value) {
        Api.Answer answer = quote(coupon);
        assertThat(answer.at("/code")).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("/" + member)).isEqualTo(value);
    }

    private static Api.Answer quote(String coupon) {
        return shop.guest().post("/api/v1/quotes", coupon(coupon, "{\"lines\": " + Shop.line(sku, 1) + "}"));
    }

    private static String coupon(String code, String body) {
        return body.replaceFirst("\\{", "{\"coupons\": [\"" + code + "\"], ");
    }

    private static String promote(String code, String more) {
        Api.Answer created = shop.staff().post("/api/v1/promotions", """
                {"code": "%s", "name": "About %s", %s,
                 "actions": [{"type": "off_order", "discount": {"type": "percentage", "percentage": "10"}}]}
                """.formatted(code, code, more));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.at("/id");
    }
}
