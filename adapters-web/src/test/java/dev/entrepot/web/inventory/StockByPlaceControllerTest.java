package dev.entrepot.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockByPlaceControllerTest {

    private static final Counter COUNTER = new Counter();

    @BeforeAll
    static void open() {
        COUNTER.open();
        COUNTER.staff()
                .post(
                        "/api/v1/locations",
                        "{'code': 'attic', 'name': 'Attic', 'kind': 'warehouse', 'priority': 2000, 'active': false}")
                .hasStatus(201);
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    @Test
    void setsAndShowsTheStockPlaceByPlace() {
        COUNTER.sell("PLC-1", "5.00", 10);
        COUNTER.staff()
                .put(
                        "/api/v1/inventory/PLC-1",
                        "{'on_hand': 30, 'reason': 'count', 'location': 'attic', 'note': ' moved up '}")
                .hasStatus(200);
        COUNTER.staff()
                .put(
                        "/api/v1/inventory/PLC-1/locations/main/policy",
                        "{'safety_stock': 3, 'low_stock_threshold': 8, 'backorder': {'policy': 'allow', 'limit': 20}}")
                .hasStatus(200);

        COUNTER.staff().get("/api/v1/inventory/PLC-1").hasBody("""
                {'sku': 'PLC-1', 'on_hand': 40, 'reserved': 0, 'available': 27, 'locations': [
                  {'location': 'main', 'active': true, 'on_hand': 10, 'reserved': 0, 'available': 27, 'in_stock': 7, 'safety_stock': 3,
                   'low_stock_threshold': 8, 'backorder': {'policy': 'allow', 'limit': 20, 'available_from': null}, 'level': 'low'},
                  {'location': 'attic', 'active': false, 'on_hand': 30, 'reserved': 0, 'available': 0, 'in_stock': 30, 'safety_stock': 0,
                   'low_stock_threshold': null, 'backorder': {'policy': 'deny', 'limit': 0, 'available_from': null}, 'level': 'enough'}]}""");
        COUNTER.staff()
                .get("/api/v1/inventory/PLC-1/movements?location=attic")
                .hasAt("/results/0/location", "'attic'")
                .hasAt("/results/0/note", "'moved up'")
                .hasAt("/results/0/reference", "null");
        COUNTER.staff()
                .get("/api/v1/inventory/PLC-1/balance?at=2099-01-01T00:00:00Z&location=attic")
                .hasAt("/on_hand", "30")
                .hasAt("/location", "'attic'");
        COUNTER.staff()
                .get("/api/v1/inventory/PLC-1/balance?at=2099-01-01T00:00:00Z")
                .hasAt("/on_hand", "40")
                .hasAt("/location", "null");
    }

    @Test
    void booksWhatComesAndGoes() {
        COUNTER.sell("PLC-2", "5.00", 10);
        String path = "/api/v1/inventory/PLC-2/adjustments";
        UUID order = Fresh.uuid();

        COUNTER.staff()
                .post(path, "{'by': 2, 'reason': 'return', 'reference': '" + order + "', 'note': 'too small'}")
                .hasStatus(200)
                .hasAt("/on_hand", "12");
        COUNTER.staff().post(path, "{'by': -5, 'reason': 'damage'}").hasAt("/on_hand", "7");
        COUNTER.staff()
                .post(path, "{'by': 4, 'reason': 'receipt', 'location': 'attic'}")
                .hasAt("/on_hand", "11");

        COUNTER.staff()
                .get("/api/v1/inventory/PLC-2/movements?location=main")
                .hasAt("/results/0/kind", "'damage'")
                .hasAt("/results/1/kind", "'return'")
                .hasAt("/results/1/reference", "'" + order + "'")
                .hasAt("/results/1/note", "'too small'");
    }

    @Test
    void booksOnceForAKey() {
        COUNTER.sell("PLC-3", "5.00", 10);
        Api keyed = COUNTER.staff().with("Idempotency-Key", Fresh.word("key"));
        String path = "/api/v1/inventory/PLC-3/adjustments";

        keyed.post(path, "{'by': 2, 'reason': 'receipt'}").hasStatus(200);
        Api.Answered again = keyed.post(path, "{'by': 2, 'reason': 'receipt'}").hasAt("/on_hand", "12");

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void refusesWhatCannotBeBooked() {
        COUNTER.sell("PLC-4", "5.00", 10);
        String path = "/api/v1/inventory/PLC-4/adjustments";
        COUNTER.buyer().post("/api/v1/orders", """
                {'email': 'ada@example.org', 'payment': {'token': 'tok_success'},
                 'shipping_address': {'name': 'Ada', 'line1': 'A 1', 'city': 'Berlin', 'postal_code': '10115', 'country': 'DE'},
                 'lines': [{'sku': 'PLC-4', 'quantity': 4}]}""").hasStatus(201);

        COUNTER.staff()
                .post(path, "{'by': -11, 'reason': 'damage'}")
                .isProblem(409, "insufficient_stock_on_hand")
                .hasAt("/sku", "'PLC-4'")
                .hasAt("/on_hand", "10");
        COUNTER.staff()
                .post(path, "{'by': -7, 'reason': 'adjustment'}")
                .isProblem(409, "stock_below_reserved")
                .hasAt("/reserved", "4");
        COUNTER.staff().post(path, "{'by': 1000000000, 'reason': 'receipt'}").isProblem(409, "too_much_stock");
        COUNTER.staff()
                .post(path, "{'by': 1, 'reason': 'receipt', 'location': 'nowhere'}")
                .isProblem(422, "unknown_location");
        COUNTER.staff()
                .put("/api/v1/inventory/PLC-4", "{'on_hand': 1, 'reason': 'count', 'location': 'nowhere'}")
                .isProblem(422, "unknown_location");
        COUNTER.staff()
                .get("/api/v1/inventory/PLC-4/movements?location=nowhere")
                .isProblem(422, "unknown_location")
                .hasAt("/errors/0/field", "'location'");
        COUNTER.staff()
                .get("/api/v1/inventory/PLC-4/balance?at=2099-01-01T00:00:00Z&location=nowhere")
                .isProblem(422, "unknown_location");
        COUNTER.staff()
                .post("/api/v1/inventory/NOBODY/adjustments", "{'by': 1, 'reason': 'receipt'}")
                .isProblem(404, "sku_not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'by': -1, 'reason': 'receipt'",
                "'by': -1, 'reason': 'return'",
                "'by': 1, 'reason': 'damage'",
                "'by': 0, 'reason': 'adjustment'",
                "'by': 1, 'reason': 'count'"
            })
    void takesNoNumberOfTheOtherDirection(String members) {
        COUNTER.staff()
                .post("/api/v1/inventory/PLC-5/adjustments", "{" + members + "}")
                .hasFaults("/by wrong_direction");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        COUNTER.staff()
                .post(
                        "/api/v1/inventory/PLC-5/adjustments",
                        "{'by': 2000000000, 'reason': 'theft', 'reference': 'order 7', 'shelf': 1, 'note': '"
                                + "x".repeat(201) + "'}")
                .hasFaults(
                        "/by out_of_range",
                        "/reason unknown_value",
                        "/reference invalid_value",
                        "/shelf unknown_field",
                        "/note invalid_length");
        COUNTER.staff()
                .post("/api/v1/inventory/PLC-5/adjustments", "{'by': -9223372036854775808, 'reason': 'receipt'}")
                .hasFaults("/by out_of_range");
        COUNTER.staff()
                .put(
                        "/api/v1/inventory/PLC-5/locations/main/policy",
                        "{'safety_stock': -1, 'backorder': {'policy': 'allow'}}")
                .hasFaults("/safety_stock out_of_range", "/backorder/limit invalid_backorder");
        COUNTER.staff()
                .put(
                        "/api/v1/inventory/PLC-5/locations/main/policy",
                        "{'safety_stock': 0, 'backorder': {'policy': 'preorder'}}")
                .hasFaults("/backorder/limit invalid_backorder", "/backorder/available_from invalid_backorder");
        Api.Answered dated = COUNTER.staff()
                .put(
                        "/api/v1/inventory/PLC-5/locations/main/policy",
                        "{'safety_stock': 0, 'backorder': {'policy': 'deny', 'available_from': '2027-03-01T00:00:00Z'}}")
                .hasFaults("/backorder/available_from invalid_backorder");
        assertThat(dated.at("/errors/0/message")).isEqualTo("Only preorder has a date: leave it out.");
    }

    @Test
    void keepsStockAsItIsTold() {
        COUNTER.list("PLC-6", ProductStatus.PUBLISHED);
        String path = "/api/v1/inventory/PLC-6/locations/main/policy";

        COUNTER.staff()
                .put(
                        path,
                        "{'safety_stock': 0, 'backorder': {'policy': 'preorder', 'limit': 5, 'available_from': '2027-03-01T00:00:00Z'}}")
                .hasStatus(200)
                .hasAt("/available", "5")
                .hasAt("/locations/0/level", "'out'")
                .hasAt("/locations/0/backorder/available_from", "'2027-03-01T00:00:00Z'");
        COUNTER.staff()
                .put(path, "{'safety_stock': 0, 'backorder': {'policy': 'deny', 'limit': 0}}")
                .hasStatus(200)
                .hasAt("/available", "0");
        COUNTER.staff()
                .put(path, "{'safety_stock': 0, 'backorder': {'policy': 'deny', 'limit': 3}}")
                .hasFaults("/backorder/limit invalid_backorder");
        COUNTER.staff()
                .put(
                        "/api/v1/inventory/NOBODY/locations/main/policy",
                        "{'safety_stock': 0, 'backorder': {'policy': 'deny'}}")
                .isProblem(404, "sku_not_found");
        COUNTER.staff()
                .put(
                        "/api/v1/inventory/PLC-6/locations/nowhere/policy",
                        "{'safety_stock': 0, 'backorder': {'policy': 'deny'}}")
                .isProblem(404, "location_not_found");
    }

    @Test
    void refusesToPromiseLessThanWasPromised() {
        COUNTER.sell("PLC-7", "5.00", 1);
        String path = "/api/v1/inventory/PLC-7/locations/main/policy";
        COUNTER.staff()
                .put(path, "{'safety_stock': 0, 'backorder': {'policy': 'allow', 'limit': 9}}")
                .hasStatus(200);
        COUNTER.buyer().post("/api/v1/orders", """
                {'email': 'ada@example.org', 'payment': {'token': 'tok_success'},
                 'shipping_address': {'name': 'Ada', 'line1': 'A 1', 'city': 'Berlin', 'postal_code': '10115', 'country': 'DE'},
                 'lines': [{'sku': 'PLC-7', 'quantity': 4}]}""").hasStatus(201);

        COUNTER.staff()
                .put(path, "{'safety_stock': 0, 'backorder': {'policy': 'allow', 'limit': 2}}")
                .isProblem(409, "backorder_below_promised")
                .hasAt("/sku", "'PLC-7'")
                .hasAt("/limit", "2");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest()
                .post("/api/v1/inventory/PLC-1/adjustments", "{'by': 1, 'reason': 'receipt'}")
                .isProblem(401, "authentication_required");
        COUNTER.guest()
                .put(
                        "/api/v1/inventory/PLC-1/locations/main/policy",
                        "{'safety_stock': 0, 'backorder': {'policy': 'deny'}}")
                .isProblem(401, "authentication_required");
    }
}
