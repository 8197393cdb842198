package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderJourneyTest {

    private final Shop shop = Shop.shared();

    @Test
    void goesFromAProductToAPaidOrderAndBack() {
        String sku = shop.product("19.99", 10);

        Api.Answer quote = shop.guest().post("/api/v1/quotes", "{\"lines\": " + Shop.line(sku, 3) + "}");

        assertThat(quote.status()).as(quote.toString()).isEqualTo(200);
        assertThat(quote.at("/total/amount")).isEqualTo("59.97");

        Api.Answer order = shop.order(sku, 3);

        assertThat(order.status()).as(order.toString()).isEqualTo(201);
        assertThat(order.at("/status")).isEqualTo("paid");
        assertThat(order.at("/payment_status")).isEqualTo("paid");
        assertThat(order.at("/fulfillment_status")).isEqualTo("unfulfilled");
        assertThat(order.at("/total/amount")).isEqualTo("59.97");
        assertThat(available(sku)).isEqualTo(7);

        String path = "/api/v1/orders/" + order.at("/id");
        assertThat(shop.guest().get(path).status()).isEqualTo(404);
        assertThat(shop.guest()
                        .with("X-Access-Token", order.at("/access_token"))
                        .get(path)
                        .at("/number"))
                .isEqualTo(order.at("/number"));

        Api.Answer cancelled = shop.staff().post(path + "/cancel", "{\"reason\": \"changed her mind\"}");

        assertThat(cancelled.at("/status")).as(cancelled.toString()).isEqualTo("cancelled");
        assertThat(available(sku)).isEqualTo(10);
        assertThat(shop.ledger().discrepancies()).isEmpty();
    }

    @Test
    void answersARepetitionAsAtFirstThoughTheOrderWasCalledOff() {
        String lines = Shop.line(shop.product("5.00", 2), 2);
        String key = UUID.randomUUID().toString();
        Api.Answer first = shop.order(key, "tok_success", lines);
        shop.staff().post("/api/v1/orders/" + first.at("/id") + "/cancel", "{}");

        Api.Answer again = shop.order(key, "tok_success", lines);

        assertThat(first.at("/status")).as(first.toString()).isEqualTo("paid");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).contains("true");
    }

    @Test
    void givesBackTheStockOfADeclinedPayment() {
        String sku = shop.product("5.00", 2);

        Api.Answer declined = shop.order(UUID.randomUUID().toString(), "tok_declined", Shop.line(sku, 2));

        assertThat(declined.status()).as(declined.toString()).isEqualTo(201);
        assertThat(declined.at("/status")).isEqualTo("payment_failed");
        assertThat(available(sku)).isEqualTo(2);
        assertThat(shop.ledger().discrepancies()).isEmpty();
    }

    @Test
    void letsARefusedOrderBeTriedAgainWithItsKey() {
        String sku = shop.product("5.00", 0);
        String key = UUID.randomUUID().toString();

        Api.Answer refused = shop.order(key, "tok_success", Shop.line(sku, 1));
        assertThat(refused.at("/code")).isEqualTo("insufficient_stock");
        shop.staff().put("/api/v1/inventory/" + sku, "{\"on_hand\": 1, \"reason\": \"count\"}");

        assertThat(shop.order(key, "tok_success", Shop.line(sku, 1)).status()).isEqualTo(201);
    }

    @Test
    void chargesThePriceOfNowAndNotARememberedOne() {
        String sku = shop.product("10.00", 100);
        for (int cents = 1; cents <= 20; cents++) {
            shop.guest().post("/api/v1/quotes", "{\"lines\": " + Shop.line(sku, 1) + "}");
            String price = "11." + (10 + cents);

            Api.Answer set = shop.staff().put("/api/v1/prices/" + sku, "{\"price\": \"" + price + "\"}");

            assertThat(set.status()).as(set.toString()).isBetween(200, 204);
            assertThat(shop.order(sku, 1).at("/total/amount")).isEqualTo(price);
        }
    }

    @Test
    void keepsItsPromisesToTheDisk() {
        assertThat(shop.ledger().show("fsync")).isEqualTo("on");
        assertThat(shop.ledger().show("synchronous_commit")).isEqualTo("on");
    }

    private long available(String sku) {
        return shop.staff()
                .get("/api/v1/inventory/" + sku)
                .json()
                .get("available")
                .asLong();
    }
}
