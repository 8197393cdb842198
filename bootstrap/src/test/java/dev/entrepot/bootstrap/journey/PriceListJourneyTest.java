package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a price list to orders that are charged by it, against the real database and cache. */
class PriceListJourneyTest {

    private static final String LISTS = "/api/v1/price-lists";

    private final Shop shop = Shop.shared();

    @Test
    void goesFromAListToOrdersThatAreChargedByIt() {
        String sku = shop.product("20.00", 100);
        String other = shop.product("10.00", 100);
        String code = "bulk-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(quoted(sku, 5)).isEqualTo("100.00");

        Api.Answer created =
                shop.staff().post(LISTS, "{\"code\": \"" + code + "\", \"name\": \"Many at once\", \"priority\": 10}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        Api.Answer set = shop.staff()
                .post(
                        LISTS + "/" + code + "/entries",
                        "{\"entries\": [{\"sku\": \"" + sku + "\", \"min_quantity\": 5, \"price\": \"15.00\"}]}");
        assertThat(set.at("/results/0/result")).as(set.toString()).isEqualTo("applied");

        assertThat(quoted(sku, 4)).isEqualTo("80.00");
        assertThat(quoted(sku, 5)).isEqualTo("75.00");
        assertThat(quoted(other, 5)).isEqualTo("50.00");
        Api.Answer order = shop.order(sku, 5);
        assertThat(order.at("/total/amount")).as(order.toString()).isEqualTo("75.00");

        Api.Answer later = shop.staff().patch(LISTS + "/" + code, "{\"valid_from\": \"2100-01-01T00:00:00Z\"}");
        assertThat(later.status()).as(later.toString()).isEqualTo(200);
        assertThat(quoted(sku, 5)).isEqualTo("100.00");
        assertThat(shop.order(sku, 5).at("/total/amount")).isEqualTo("100.00");

        assertThat(shop.staff()
                        .patch(LISTS + "/" + code, "{\"valid_from\": null}")
                        .status())
                .isEqualTo(200);
        assertThat(quoted(sku, 5)).isEqualTo("75.00");
        assertThat(shop.staff().delete(LISTS + "/" + code).status()).isEqualTo(204);
        assertThat(quoted(sku, 5)).isEqualTo("100.00");
        assertThat(shop.order(sku, 5).at("/total/amount")).isEqualTo("100.00");
    }

    private String quoted(String sku, int quantity) {
        return shop.guest()
                .post("/api/v1/quotes", "{\"lines\": " + Shop.line(sku, quantity) + "}")
                .at("/total/amount");
    }
}
