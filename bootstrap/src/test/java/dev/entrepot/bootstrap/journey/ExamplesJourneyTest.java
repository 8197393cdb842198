package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whoever tries the sample shop out by the examples of the description, as they are printed there, must meet no refusal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesJourneyTest {

    private Shop shop;
    private JsonNode paths;

    @BeforeAll
    void openTheSampleShop() {
        shop = Shop.start(Map.of());
        shop.fillWithSample();
        paths = shop.guest().get("/openapi.json").json().path("paths");
    }

    @AfterAll
    void closeIt() {
        shop.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/quotes, 200",
        "/api/v1/orders, 201",
        "/api/v1/categories, 201",
        "/api/v1/products, 201",
        "/api/v1/brands, 201"
    })
    void workAsTheyArePrinted(String path, int status) {
        JsonNode example = post(path).at("/requestBody/content/application~1json/example");

        Api.Answer answer =
                shop.staff().with("Idempotency-Key", "example-" + path).post(path, example.toString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    /** What a POST makes, the other examples change; what is read stands in the sample shop or was made. */
    @Test
    void workOneAfterAnother() {
        List<String> refused = new ArrayList<>();
        for (String method : List.of("post", "put", "patch", "get")) {
            paths.properties().stream()
                    // Shorter ones first: a price list before its prices. Ids are made by the shop, and no example can
                    // know them.
                    .sorted(Comparator.comparingInt(path -> path.getKey().length()))
                    .filter(path ->
                            path.getValue().has(method) && !path.getKey().matches(".*/\\{(id|batch)}.*"))
                    .forEach(path -> {
                        Api.Answer answer =
                                tryOut(path.getKey(), method, path.getValue().path(method));
                        if (answer.status() >= 300) {
                            refused.add(method + " " + path.getKey() + ": " + answer);
                        }
                    });
        }

        assertThat(refused).isEmpty();
    }

    @Test
    void ofTaxesAreThoseOfTheSample() {
        JsonNode before = shop.staff().get("/api/v1/tax-rates").json();

        Api.Answer after = shop.staff()
                .put(
                        "/api/v1/tax-rates",
                        paths.at("/~1api~1v1~1tax-rates/put/requestBody/content/application~1json/example")
                                .toString());

        assertThat(after.json()).isEqualTo(before);
    }

    private Api.Answer tryOut(String path, String method, JsonNode operation) {
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("path")) {
                address = address.replace(
                        "{" + parameter.path("name").asString() + "}",
                        parameter.path("example").asString());
            } else if (parameter.path("in").asString("").equals("query")
                    && parameter.path("required").asBoolean(false)) {
                address += "?" + parameter.path("name").asString() + "="
                        + parameter.path("example").asString();
            }
        }
        String json =
                operation.at("/requestBody/content/application~1json/example").toString();
        Api staff = shop.staff();
        return switch (method) {
            case "post" -> staff.with("Idempotency-Key", "example-" + path).post(address, json);
            case "put" -> staff.put(address, json);
            case "patch" ->
                staff.patch(
                        address,
                        operation
                                .at("/requestBody/content/application~1merge-patch+json/example")
                                .toString());
            default -> staff.get(address);
        };
    }

    @Test
    void areOfABuyerWhoPaysWithACoupon() {
        Api.Answer order = shop.guest()
                .with("Idempotency-Key", "example-of-a-guest")
                .post("/api/v1/orders", example("/api/v1/orders"));

        assertThat(order.at("/status")).as(order.toString()).isEqualTo("paid");
        assertThat(order.at("/lines/0/sku")).isEqualTo("HAMPER-PANTRY");
        assertThat(order.at("/lines/0/discounts/0/promotion")).isNotEmpty();
    }

    @Test
    void showTheMembersOfARefusalAsTheyCome() {
        JsonNode printed = post("/api/v1/orders")
                .at("/responses/409/content/application~1problem+json/examples/insufficient_stock");

        Api.Answer refused = shop.guest()
                .with("Idempotency-Key", "example-of-too-much")
                .post("/api/v1/orders", example("/api/v1/orders").replace("\"quantity\":2", "\"quantity\":20000"));

        assertThat(refused.at("/code")).as(refused.toString()).isEqualTo("insufficient_stock");
        assertThat(refused.json().propertyNames())
                .containsExactlyInAnyOrderElementsOf(printed.path("value").propertyNames());
        assertThat(refused.json().at("/shortages/0").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        printed.at("/value/shortages/0").propertyNames());
    }

    private String example(String path) {
        return post(path).at("/requestBody/content/application~1json/example").toString();
    }

    private JsonNode post(String path) {
        return paths.path(path).path("post");
    }
}
