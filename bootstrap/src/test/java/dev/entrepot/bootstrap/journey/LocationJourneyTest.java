package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Race;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Locations are opened and closed, and shoppers see it at once. In a shop of its own, since others count on its default location. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocationJourneyTest {

    private static final String LOCATIONS = "/api/v1/locations/";

    private Shop shop;

    @BeforeAll
    void openAShopWithTwoLocations() {
        shop = Shop.start(Map.of());
        Api.Answer created = shop.staff().post("/api/v1/locations", """
                {"code": "harbour", "name": "Harbour", "kind": "store", "zones": [{"country": "DE", "postal_codes": "20*"}]}""");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
    }

    @AfterAll
    void closeIt() {
        shop.stop();
    }

    @BeforeEach
    void beginAtMain() {
        patch("main", "{\"active\": true}");
        patch("main", "{\"is_default\": true}");
    }

    private void patch(String location, String change) {
        Api.Answer answer = shop.staff().patch(LOCATIONS + location, change);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void whatIsAtAClosedLocationIsOfferedNoLonger() {
        String sku = shop.product("10.00", 7);
        String detail = "/api/v1/products/" + listed(sku).at("/results/0/id");
        assertThat(shop.guest().get(detail).at("/variants/0/available")).isEqualTo("7");
        assertThat(listed(sku).at("/results/0/in_stock")).isEqualTo("true");

        patch("harbour", "{\"is_default\": true}");
        patch("main", "{\"active\": false}");

        assertThat(shop.guest().get(detail).at("/variants/0/available")).isEqualTo("0");
        assertThat(listed(sku).at("/results/0/in_stock")).isEqualTo("false");
        Api.Answer stock = shop.staff().get("/api/v1/inventory/" + sku);
        assertThat(stock.at("/on_hand")).isEqualTo("7");
        assertThat(stock.at("/available")).isEqualTo("0");
        Api.Answer refused = shop.staff().delete(LOCATIONS + "main");
        assertThat(refused.at("/code")).isEqualTo("location_in_use");

        patch("main", "{\"active\": true}");
        assertThat(shop.guest().get(detail).at("/variants/0/available")).isEqualTo("7");
        assertThat(listed(sku).at("/results/0/in_stock")).isEqualTo("true");
    }

    private Api.Answer listed(String sku) {
        return shop.guest().get("/api/v1/products?sku=" + sku);
    }

    @Test
    void manyWhoMoveTheDefaultLeaveOne() {
        List<Api.Answer> answers = Race.run(
                8,
                racer -> shop.staff()
                        .patch(LOCATIONS + (racer % 2 == 0 ? "harbour" : "main"), "{\"is_default\": true}"));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(200));
        assertThat(shop.ledger().count("select count(*) from locations where is_default"))
                .isEqualTo(1);
    }

    @Test
    void thoseOfAnotherStoreAreNotThere() {
        shop.ledger().openStore("elsewhere");
        Api staff = shop.staff();

        for (Api.Answer answer : List.of(
                staff.get(LOCATIONS + "elsewhere"),
                staff.put(LOCATIONS + "elsewhere", """
                        {"code": "elsewhere", "name": "Ours", "kind": "store"}"""),
                staff.patch(LOCATIONS + "elsewhere", "{\"name\": \"Ours\"}"),
                staff.delete(LOCATIONS + "elsewhere"))) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            assertThat(answer.at("/code")).isEqualTo("location_not_found");
        }
        assertThat(staff.get("/api/v1/locations?page_size=100").at("/pagination/count"))
                .isEqualTo("2");
    }
}
