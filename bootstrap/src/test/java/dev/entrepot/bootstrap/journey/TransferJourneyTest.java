package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Race;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Stock is carried to a location that sells nothing, and shoppers see it at once. In a shop of its own, which has that location. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferJourneyTest {

    private static final String TRANSFERS = "/api/v1/inventory/transfers";

    private Shop shop;

    @BeforeAll
    void openAShopWithAnAttic() {
        shop = Shop.start(Map.of());
        Api.Answer created = shop.staff().post("/api/v1/locations", """
                {"code": "attic", "name": "Attic", "kind": "warehouse", "active": false}""");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
    }

    @AfterAll
    void closeIt() {
        shop.stop();
    }

    private Api.Answer send(String sku, int quantity) {
        return shop.staff().post(TRANSFERS, """
                {"from": "main", "to": "attic", "in_transit": true, "lines": [{"sku": "%s", "quantity": %d}]}""".formatted(sku, quantity));
    }

    private static String path(Api.Answer transfer) {
        return TRANSFERS + "/" + transfer.at("/id");
    }

    @Test
    void whatIsOnItsWayIsOfferedNoLonger() {
        String sku = shop.product("10.00", 7);
        String detail = "/api/v1/products/"
                + shop.guest().get("/api/v1/products?sku=" + sku).at("/results/0/id");
        assertThat(shop.guest().get(detail).at("/variants/0/available")).isEqualTo("7");

        Api.Answer sent = send(sku, 5);

        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        assertThat(shop.guest().get(detail).at("/variants/0/available")).isEqualTo("2");
        Api.Answer refused = shop.order(sku, 3);
        assertThat(refused.at("/code")).as(refused.toString()).isEqualTo("insufficient_stock");
        Api.Answer back = shop.staff().post(path(sent) + "/cancel", "{}");
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(shop.guest().get(detail).at("/variants/0/available")).isEqualTo("7");
        Api.Answer inUse = shop.staff().delete("/api/v1/locations/attic");
        assertThat(inUse.at("/code")).as(inUse.toString()).isEqualTo("location_in_use");
        booksAreInOrder();
    }

    @Test
    void buyersAndClerksGetWhatThereIsAndNoMore() {
        String sku = shop.product("5.00", 20);

        List<Api.Answer> answers = Race.run(32, racer -> racer % 2 == 0 ? shop.order(sku, 1) : send(sku, 1));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(20);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(answer -> answer.at("/code"))
                .isSubsetOf("insufficient_stock", "insufficient_stock_to_transfer");
        Api.Answer stock = shop.staff().get("/api/v1/inventory/" + sku);
        assertThat(stock.at("/available")).isEqualTo("0");
        assertThat(stock.at("/on_hand")).as("nothing left that was bought").isEqualTo(stock.at("/reserved"));
        booksAreInOrder();
    }

    private void booksAreInOrder() {
        Api.Answer audit = shop.staff().get("/api/v1/inventory/audit");
        assertThat(audit.json().at("/discrepancies")).as(audit.toString()).isEmpty();
    }

    @Test
    void whatManyReceiveAtOnceArrivesOnce() {
        String sku = shop.product("5.00", 9);
        Api.Answer sent = send(sku, 9);

        List<Api.Answer> answers = Race.run(8, clerk -> shop.staff().post(path(sent) + "/receive", "{}"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.at("/code")).isEqualTo("transfer_state"));
        assertThat(shop.staff().get("/api/v1/inventory/" + sku).at("/on_hand")).isEqualTo("9");
        booksAreInOrder();
    }

    @Test
    void thoseOfAnotherStoreAreNotThere() {
        shop.ledger().openStore("elsewhere");
        String theirs = TRANSFERS + "/" + shop.ledger().sendTransferOf("elsewhere");
        Api staff = shop.staff();

        for (Api.Answer answer : List.of(
                staff.get(theirs), staff.post(theirs + "/receive", "{}"), staff.post(theirs + "/cancel", "{}"))) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            assertThat(answer.at("/code")).isEqualTo("transfer_not_found");
        }
        assertThat(staff.get(TRANSFERS + "?location=their-attic").json().at("/results"))
                .isEmpty();
    }
}
