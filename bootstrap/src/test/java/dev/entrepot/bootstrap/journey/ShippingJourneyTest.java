package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a shipping method to an order that is delivered by it, against the real database and cache. */
class ShippingJourneyTest {

    private static final String METHODS = "/api/v1/shipping-methods";

    private final Shop shop = Shop.shared();

    @Test
    void goesFromAMethodToAnOrderThatIsDeliveredByIt() {
        String sku = shop.product("20.00", 10);
        String code = "parcel-" + UUID.randomUUID().toString().substring(0, 8);

        Api.Answer created = shop.staff().post(METHODS, method(code, "5.00"));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(shop.guest().get(METHODS + "/" + code).at("/rates/0/flat/amount"))
                .isEqualTo("5.00");

        Api.Answer quote = quote(sku, 2, code);
        assertThat(quote.at("/shipping/amount")).as(quote.toString()).isEqualTo("5.00");
        assertThat(quote.at("/total/amount")).isEqualTo("45.00");
        assertThat(quote(sku, 5, code).at("/shipping/amount")).isEqualTo("0.00");

        Api.Answer order = order(sku, code);
        assertThat(order.status()).as(order.toString()).isEqualTo(201);
        assertThat(order.at("/fingerprint")).isEqualTo(quote.at("/fingerprint"));

        Api.Answer dearer = shop.staff().put(METHODS + "/" + code, method(code, "7.50"));
        assertThat(dearer.status()).as(dearer.toString()).isEqualTo(200);
        assertThat(order(sku, code).at("/shipping/amount")).isEqualTo("7.50");
        assertThat(quote(sku, 2, code).at("/shipping/amount")).isEqualTo("7.50");
        Api.Answer stored = shop.staff().get("/api/v1/orders/" + order.at("/id"));
        assertThat(stored.at("/delivery/method")).isEqualTo(code);
        assertThat(stored.at("/delivery/name")).isEqualTo("Parcel");
        assertThat(stored.at("/delivery/total/amount")).isEqualTo("5.00");
        assertThat(stored.at("/total/amount")).isEqualTo("45.00");

        assertThat(shop.staff().delete(METHODS + "/" + code).status()).isEqualTo(204);
        assertThat(quote(sku, 2, code).at("/code")).isEqualTo("unknown_shipping_method");
        assertThat(order(sku, code).at("/code")).isEqualTo("unknown_shipping_method");
        assertThat(shop.ledger().discrepancies()).isEmpty();
    }

    private static String method(String code, String cost) {
        return """
                {"code": "%s", "name": "Parcel", "rates": [{"country": "*", "flat": "%s"}], "free_from": "100.00"}""".formatted(code, cost);
    }

    private Api.Answer quote(String sku, int quantity, String method) {
        return shop.guest().post("/api/v1/quotes", """
                {"lines": %s, "shipping_method": "%s"}""".formatted(Shop.line(sku, quantity), method));
    }

    private Api.Answer order(String sku, String method) {
        String body = Shop.orderBody("tok_success", Shop.line(sku, 2))
                .replaceFirst("\\{", "{\"shipping_method\": \"" + method + "\", ");
        return shop.guest()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/orders", body);
    }
}
