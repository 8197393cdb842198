package dev.entrepot.web.inventory;

import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservationControllerTest {

    private static final Counter COUNTER = new Counter();
    private static final String RESERVATIONS = "/api/v1/inventory/reservations";

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    @BeforeEach
    void open() {
        COUNTER.open();
    }

    @Test
    void holdsCommitsAndShips() {
        COUNTER.sell("RES-1", "5.00", 10);

        Api.Answered held = hold("RES-1", 4).hasStatus(201);
        String path = RESERVATIONS + "/" + held.at("/id");

        held.hasAt("/state", "'held'").hasAt("/lines/0/location", "'main'").hasAt("/lines/0/held", "4");
        COUNTER.staff().get("/api/v1/inventory/RES-1").hasAt("/reserved", "4").hasAt("/available", "6");
        COUNTER.staff()
                .post(path + "/ship", "{}")
                .isProblem(409, "reservation_state")
                .hasAt("/detail", "'The reservation is held, so it cannot be shipped. Commit it first.'")
                .hasAt("/state", "'held'");
        COUNTER.staff()
                .post(path + "/commit", "{}")
                .hasStatus(200)
                .hasAt("/state", "'committed'")
                .hasAt("/expires_at", "null");
        COUNTER.staff().post(path + "/commit", "{}").hasStatus(200);
        COUNTER.staff()
                .post(path + "/ship", "{'lines': [{'sku': 'RES-1', 'quantity': 1}]}")
                .hasStatus(200)
                .hasAt("/lines/0/held", "3")
                .hasAt("/lines/0/shipped", "1");
        COUNTER.staff()
                .post(path + "/ship", "{'lines': [{'sku': 'RES-1', 'quantity': 4}]}")
                .isProblem(409, "not_held")
                .hasAt("/sku", "'RES-1'")
                .hasAt("/detail", "'The reservation holds 3 of the 4 units of RES-1.'")
                .hasAt("/held", "3");
        COUNTER.staff()
                .post(
                        path + "/ship",
                        "{'lines': [{'sku': 'NOBODY', 'quantity': 4}, {'sku': 'RES-1', 'quantity': 1}, {'sku': 'NEVER', 'quantity': 4}]}")
                .isProblem(422, "unknown_sku")
                .hasAt("/errors/0/field", "'/lines'")
                .hasAt("/skus", "['NEVER', 'NOBODY']");
        COUNTER.staff().post(path + "/ship", "{}").hasAt("/state", "'shipped'");
        COUNTER.staff().get(path).hasAt("/state", "'shipped'").hasAt("/lines/0/shipped", "4");
        COUNTER.staff().get("/api/v1/inventory/RES-1").hasAt("/on_hand", "6").hasAt("/reserved", "0");
        COUNTER.staff().get("/api/v1/inventory/RES-1/movements").hasAt("/results/0/kind", "'sale'");
    }

    @Test
    void shipsOnceForEachKey() {
        COUNTER.sell("RES-2", "5.00", 10);
        String path = RESERVATIONS + "/" + hold("RES-2", 4).at("/id");
        COUNTER.staff().post(path + "/commit", "{}").hasStatus(200);
        String one = "{'lines': [{'sku': 'RES-2', 'quantity': 1}]}";
        String key = Fresh.word("key");

        COUNTER.staff().with("Idempotency-Key", key).post(path + "/ship", one).hasAt("/lines/0/shipped", "1");
        COUNTER.staff().with("Idempotency-Key", key).post(path + "/ship", one).hasAt("/lines/0/shipped", "1");
        COUNTER.staff().post(path + "/ship", one).hasAt("/lines/0/shipped", "2");
    }

    @Test
    void releases() {
        COUNTER.sell("RES-3", "5.00", 10);
        String path = RESERVATIONS + "/" + hold("RES-3", 4).at("/id");

        COUNTER.staff().post(path + "/release", "{}").hasStatus(200).hasAt("/state", "'released'");
        COUNTER.staff().post(path + "/release", "{}").hasStatus(200);
        COUNTER.staff().post(path + "/commit", "{}").isProblem(409, "reservation_state");
        COUNTER.staff().get("/api/v1/inventory/RES-3").hasAt("/reserved", "0");
    }

    @Test
    void holdsAllOrNothing() {
        COUNTER.sell("RES-4", "5.00", 10);
        COUNTER.sell("RES-5", "5.00", 1);

        COUNTER.staff()
                .post(
                        RESERVATIONS,
                        "{'lines': [{'sku': 'RES-4', 'quantity': 4}, {'sku': 'RES-5', 'quantity': 1}, {'sku': 'RES-5', 'quantity': 1}]}")
                .isProblem(409, "insufficient_stock")
                .hasAt("/shortages/0/sku", "'RES-5'")
                .hasAt("/shortages/0/requested", "2")
                .hasAt("/shortages/0/available", "1");
        COUNTER.staff().get("/api/v1/inventory/RES-4").hasAt("/reserved", "0");
        COUNTER.staff()
                .post(
                        RESERVATIONS,
                        "{'lines': [{'sku': 'RES-4', 'quantity': 1}, {'sku': 'NOBODY', 'quantity': 1}, {'sku': 'NEVER', 'quantity': 1}]}")
                .isProblem(422, "unknown_sku")
                .hasAt("/errors/0/field", "'/lines'")
                .hasAt("/skus", "['NEVER', 'NOBODY']");
        COUNTER.staff().post(RESERVATIONS, "{'lines': []}").hasStatus(422);
        COUNTER.staff()
                .post(RESERVATIONS, "{'lines': [{'sku': 'RES-4', 'quantity': 0}], 'expires_in': 0}")
                .hasStatus(422);
    }

    @Test
    void commitsNothingThatIsOver() {
        COUNTER.sell("RES-6", "5.00", 10);
        String path = RESERVATIONS + "/" + hold("RES-6", 4).at("/id");
        COUNTER.installation().clock().advance(Duration.ofHours(1));

        COUNTER.staff().post(path + "/commit", "{}").isProblem(409, "reservation_expired");
    }

    @Test
    void leavesToOrdersWhatTheyHold() {
        COUNTER.sell("RES-7", "5.00", 10);
        Api.Answered order = order("RES-7", "tok_success");
        String path = RESERVATIONS + "/" + order.at("/id");

        COUNTER.staff().get(path).hasAt("/state", "'committed'").hasAt("/expires_at", "null");
        COUNTER.staff().post(path + "/release", "{}").isProblem(409, "reservation_state");
        COUNTER.staff()
                .post(path + "/ship", "{'lines': [{'sku': 'RES-7', 'quantity': 1}]}")
                .hasStatus(200);
        COUNTER.staff()
                .post("/api/v1/orders/" + order.at("/id") + "/cancel", "{}")
                .isProblem(409, "order_shipped");
        COUNTER.staff().get("/api/v1/inventory/RES-7").hasAt("/on_hand", "9").hasAt("/reserved", "3");
        COUNTER.staff().post(path + "/release", "{}").hasStatus(200).hasAt("/state", "'shipped'");
        COUNTER.staff().get("/api/v1/inventory/RES-7").hasAt("/on_hand", "9").hasAt("/reserved", "0");
    }

    @Test
    void keepsInTheHouseWhatIsNotPaid() {
        COUNTER.sell("RES-8", "5.00", 10);
        Api.Answered order = order("RES-8", "tok_timeout").hasAt("/status", "'pending'");

        COUNTER.staff()
                .post(RESERVATIONS + "/" + order.at("/id") + "/ship", "{}")
                .isProblem(409, "order_not_paid")
                .hasAt("/number", "'" + order.at("/number") + "'");

        COUNTER.staff().get("/api/v1/inventory/RES-8").hasAt("/on_hand", "10").hasAt("/reserved", "4");
    }

    @Test
    void tellsWhatIsWhereNothingIsSentFrom() {
        COUNTER.list("RES-9", ProductStatus.PUBLISHED);
        COUNTER.staff()
                .post(
                        "/api/v1/locations",
                        "{'code': 'vienna', 'name': 'Vienna', 'kind': 'store', 'priority': 9, 'zones': [{'country': 'AT'}]}")
                .hasStatus(201);
        COUNTER.staff()
                .put("/api/v1/inventory/RES-9", "{'on_hand': 7, 'reason': 'count', 'location': 'vienna'}")
                .hasStatus(200);

        hold("RES-9", 2)
                .isProblem(409, "insufficient_stock")
                .hasAt("/shortages/0", "{'sku': 'RES-9', 'requested': 2, 'available': 0, 'elsewhere': 7}")
                .hasAt(
                        "/detail",
                        "'Not enough in stock: RES-9 (2 wanted, 0 available, 7 at locations that do not send there)."
                                + " Lower the quantity or choose another destination.'");
    }

    @Test
    void shipsWhatADeletedProductOwes() {
        COUNTER.sell("RES-8", "5.00", 1);
        COUNTER.staff()
                .put(
                        "/api/v1/inventory/RES-8/locations/main/policy",
                        "{'safety_stock': 0, 'backorder': {'policy': 'allow', 'limit': 9}}")
                .hasStatus(200);
        String path = RESERVATIONS + "/" + hold("RES-8", 4).at("/id");
        COUNTER.staff().post(path + "/commit", "{}").hasStatus(200);
        COUNTER.discard("RES-8");
        String four = "{'lines': [{'sku': 'RES-8', 'quantity': 4}]}";

        COUNTER.staff()
                .post(path + "/ship", four)
                .isProblem(409, "insufficient_stock_on_hand")
                .hasAt("/sku", "'RES-8'")
                .hasAt("/location", "'main'")
                .hasAt("/detail", "'1 unit of RES-8 is on hand at main, so 4 cannot go. Book what came in first.'");
        COUNTER.staff()
                .post("/api/v1/inventory/RES-8/adjustments", "{'by': 2, 'reason': 'receipt'}")
                .hasStatus(200)
                .hasAt("/on_hand", "3");
        COUNTER.staff()
                .post("/api/v1/inventory/changes", "{'reason': 'receipt', 'items': [{'sku': 'RES-8', 'by': 1}]}")
                .hasAt("/applied", "1");
        COUNTER.staff()
                .put("/api/v1/inventory/RES-8", "{'on_hand': 5, 'reason': 'count'}")
                .hasStatus(200);
        COUNTER.staff().post(path + "/ship", four).hasStatus(200).hasAt("/state", "'shipped'");
    }

    @Test
    void shipsFromTheLocationThatIsNamed() {
        COUNTER.sell("RES-SPLIT", "5.00", 2);
        COUNTER.staff()
                .post("/api/v1/locations", "{'code': 'annex', 'name': 'Annex', 'kind': 'warehouse', 'priority': 2000}")
                .hasStatus(201);
        COUNTER.staff()
                .put("/api/v1/inventory/RES-SPLIT", "{'on_hand': 3, 'reason': 'count', 'location': 'annex'}")
                .hasStatus(200);
        String path = RESERVATIONS + "/" + order("RES-SPLIT", "tok_success").at("/id");

        COUNTER.staff()
                .post(path + "/ship", "{'lines': [{'sku': 'RES-SPLIT', 'quantity': 3, 'location': 'annex'}]}")
                .isProblem(409, "not_held")
                .hasAt("/held", "2");
        COUNTER.staff()
                .post(path + "/ship", "{'lines': [{'sku': 'RES-SPLIT', 'quantity': 1, 'location': 'annex'}]}")
                .hasStatus(200);
        COUNTER.staff()
                .get("/api/v1/inventory/RES-SPLIT/movements?location=annex")
                .hasAt("/results/0/kind", "'sale'")
                .hasAt("/results/0/balance", "2");
        COUNTER.staff()
                .post(
                        path + "/ship",
                        "{'lines': [{'sku': 'RES-SPLIT', 'quantity': 1}, {'sku': 'RES-SPLIT', 'quantity': 2}]}")
                .hasAt("/state", "'shipped'");
    }

    @Test
    void isForStaffAndForWhatExists() {
        COUNTER.guest()
                .post(RESERVATIONS, "{'lines': [{'sku': 'RES-4', 'quantity': 4}]}")
                .hasStatus(401);
        for (String id : new String[] {"nothing", Fresh.uuid().toString()}) {
            COUNTER.staff().get(RESERVATIONS + "/" + id).isProblem(404, "reservation_not_found");
            COUNTER.staff().post(RESERVATIONS + "/" + id + "/commit", "{}").isProblem(404, "reservation_not_found");
        }
    }

    private static Api.Answered order(String sku, String token) {
        return COUNTER.buyer().post("/api/v1/orders", """
                {'email': 'ada@example.org', 'payment': {'token': '%s'},
                 'shipping_address': {'name': 'Ada', 'line1': 'A 1', 'city': 'Berlin', 'postal_code': '10115', 'country': 'DE'},
                 'lines': [{'sku': '%s', 'quantity': 4}]}""".formatted(token, sku)).hasStatus(201);
    }

    private static Api.Answered hold(String sku, int quantity) {
        return COUNTER.staff().post(RESERVATIONS, "{'lines': [{'sku': '" + sku + "', 'quantity': " + quantity + "}]}");
    }
}
