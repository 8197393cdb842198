package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StockChangesJourneyTest {

    private static final int PRODUCTS = 40;
    private static final int VARIANTS = 250;
    private static final int FEW = 10;

    private final Shop shop = Shop.shared();

    /** As many as one request may have, and no more statements than for few. */
    @Test
    void takesTheStockOfThousandsInOneTransaction() {
        List<String> skus = catalogue();

        Api.Answer few = changes("count", skus.subList(0, FEW), "\"on_hand\": 7");
        Api.Answer taken = changes(
                "count",
                skus,
                "\"on_hand\": 7, \"location\": \"main\", \"low_stock_threshold\": 6, \"safety_stock\": 0");
        Api.Answer broken = changes("damage", skus, "\"by\": -1");

        assertThat(taken.at("/applied"))
                .as(taken.json().at("/results/0").toString())
                .isEqualTo(Integer.toString(skus.size()));
        // Once in a while the caller's key is looked up as well.
        assertThat(statements(broken)).as("for many").isBetween(statements(few) - 1, statements(few) + 1);
        assertThat(statements(taken)).as("with thresholds").isLessThanOrEqualTo(10);
        assertThat(broken.at("/results/9999/after")).isEqualTo("6");
        Api.Answer newest = shop.staff().get("/api/v1/inventory/" + skus.getLast() + "/movements");
        assertThat(newest.at("/results/0/reference")).isEqualTo(broken.at("/id"));
        assertThat(newest.at("/results/0/quantity")).isEqualTo("-1");
        assertThat(shop.staff()
                        .get("/api/v1/inventory?level=low&page_size=100")
                        .json()
                        .path("results"))
                .hasSize(100);
        assertThat(shop.staff().get("/api/v1/inventory/audit").at("/clean")).isEqualTo("true");
    }

    private static int statements(Api.Answer answer) {
        return Integer.parseInt(answer.header("X-Query-Count").orElseThrow());
    }

    private Api.Answer changes(String reason, List<String> skus, String change) {
        String items = skus.stream()
                .map(sku -> "{\"sku\": \"" + sku + "\", " + change + "}")
                .collect(Collectors.joining(","));
        Api.Answer answer = shop.staff()
                .post("/api/v1/inventory/changes", "{\"reason\": \"" + reason + "\", \"items\": [" + items + "]}");
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private List<String> catalogue() {
        List<String> skus = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            String prefix = "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT) + "-";
            List<String> ofProduct = IntStream.range(0, VARIANTS)
                    .mapToObj(number -> prefix + number)
                    .toList();
            String variants = ofProduct.stream()
                    .map(sku -> "{\"sku\": \"" + sku + "\", \"options\": {\"Number\": \"" + sku + "\"}}")
                    .collect(Collectors.joining(","));
            Api.Answer created = shop.staff()
                    .post("/api/v1/products", "{\"name\": \"Taken " + prefix + "\", \"variants\": [" + variants + "]}");
            assertThat(created.status()).as(created.at("/detail")).isEqualTo(201);
            skus.addAll(ofProduct);
        }
        return skus;
    }
}
