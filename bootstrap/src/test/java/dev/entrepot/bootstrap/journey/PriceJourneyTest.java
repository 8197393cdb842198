package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PriceJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Shop shop = Shop.shared();

    @Test
    void aGreatCutWaitsUntilSomebodyElseApprovesIt() {
        String sku = shop.product("20.00", 10);

        Api.Answer kept = set(sku, "{\"price\": \"8.00\", \"compare_at_price\": \"20.00\", \"reason\": \"clearance\"}");

        assertThat(kept.status()).as(kept.toString()).isEqualTo(202);
        assertThat(shop.order(sku, 1).at("/total/amount")).isEqualTo("20.00");
        String change = "/api/v1/price-changes/" + kept.at("/change/id");
        assertThat(shop.staff().post(change + "/approve", "{}").at("/code")).isEqualTo("own_price_change");
        assertThat(shop.order(sku, 1).at("/total/amount")).isEqualTo("20.00");

        Api.Answer approved = shop.colleague().post(change + "/approve", "{}");

        assertThat(approved.at("/state")).as(approved.toString()).isEqualTo("applied");
        assertThat(shop.order(sku, 1).at("/total/amount")).isEqualTo("8.00");
        Api.Answer history = shop.staff().get("/api/v1/prices/" + sku + "/history");
        assertThat(history.at("/results/0/before/price/amount"))
                .as(history.toString())
                .isEqualTo("20.00");
        assertThat(history.at("/results/0/by")).isEqualTo("journey");
        assertThat(history.at("/results/0/reason")).isEqualTo("clearance");
        assertThat(history.at("/results/1/reason")).isEqualTo("product created");
    }

    @Test
    void aScheduledChangeTakesEffectAndNoOrderSeesAnOldPriceAfterwards() {
        String sku = shop.product("20.00", 1_000);
        Instant soon = Instant.now().plusSeconds(1);

        Api.Answer kept = set(sku, "{\"price\": \"18.00\", \"effective_at\": \"" + soon + "\"}");

        assertThat(kept.at("/change/state")).as(kept.toString()).isEqualTo("scheduled");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!price(sku).equals("18.00") && Instant.now().isBefore(deadline)) {
            shop.guest().post("/api/v1/quotes", "{\"lines\": " + Shop.line(sku, 1) + "}");
        }
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        assertThat(shop.order(sku, 1).at("/total/amount")).isEqualTo("18.00");
        assertThat(shop.staff()
                        .get("/api/v1/price-changes/" + kept.at("/change/id"))
                        .at("/state"))
                .isEqualTo("applied");
    }

    @Test
    void theLowestPriceStandsBesideAReducedOne() {
        String sku = shop.product("20.00", 10);
        set(sku, "{\"price\": \"18.00\"}");
        set(sku, "{\"price\": \"22.00\"}");

        Api.Answer reduced = set(sku, "{\"price\": \"15.00\", \"compare_at_price\": \"22.00\"}");

        assertThat(reduced.at("/lowest_price_30_days/amount"))
                .as(reduced.toString())
                .isEqualTo("18.00");
        Api.Answer listed = shop.guest().get("/api/v1/products?sku=" + sku);
        assertThat(listed.at("/results/0/lowest_price_30_days/amount"))
                .as(listed.toString())
                .isEqualTo("18.00");
        Api.Answer detail = shop.guest().get("/api/v1/products/" + listed.at("/results/0/id"));
        assertThat(detail.at("/variants/0/lowest_price_30_days/amount"))
                .as(detail.toString())
                .isEqualTo("18.00");
    }

    @Test
    void manyPricesMoveTogether() {
        String one = shop.product("20.00", 10);
        String other = shop.product("10.00", 10);
        String body = "{\"skus\": [\"" + one + "\", \"" + other
                + "\"], \"adjustment\": {\"direction\": \"up\", \"percentage\": \"5\"}, \"dry_run\": %s}";

        Api.Answer told = shop.staff().post("/api/v1/prices/bulk-changes", body.formatted("true"));
        assertThat(told.at("/results/0/after/amount")).as(told.toString()).isEqualTo("21.00");
        assertThat(price(one)).isEqualTo("20.00");

        Api.Answer done = shop.staff().post("/api/v1/prices/bulk-changes", body.formatted("false"));
        assertThat(done.at("/results/1/result")).as(done.toString()).isEqualTo("applied");
        assertThat(shop.order(one, 1).at("/total/amount")).isEqualTo("21.00");
        assertThat(shop.order(other, 1).at("/total/amount")).isEqualTo("10.50");
    }

    private Api.Answer set(String sku, String body) {
        return shop.staff().put("/api/v1/prices/" + sku, body);
    }

    private String price(String sku) {
        return shop.staff().get("/api/v1/prices/" + sku).at("/price/amount");
    }
}
