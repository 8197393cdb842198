package dev.entrepot.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryControllerTest {

    private static final Counter COUNTER = new Counter();

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    @BeforeEach
    void open() {
        COUNTER.open();
    }

    @Test
    void setsAndShowsTheStock() {
        COUNTER.list("INV-1", ProductStatus.DRAFT);

        COUNTER.staff()
                .put("/api/v1/inventory/INV-1", "{'on_hand': 12, 'reason': 'count'}")
                .hasStatus(200)
                .hasAt("/on_hand", "12")
                .hasAt("/reserved", "0")
                .hasAt("/available", "12");
        COUNTER.staff()
                .get("/api/v1/inventory/INV-1")
                .hasStatus(200)
                .hasAt("/on_hand", "12")
                .hasAt("/reserved", "0")
                .hasAt("/available", "12");
    }

    @Test
    void countsTheStockThatTheClerkHasSeen() {
        COUNTER.sell("INV-5", "5.00", 10);
        String path = "/api/v1/inventory/INV-5";
        String seen = COUNTER.staff().get(path).header("ETag");
        COUNTER.buyer().post("/api/v1/orders", """
                {'email': 'ada@example.org', 'payment': {'token': 'tok_success'},
                 'shipping_address': {'name': 'Ada', 'line1': 'A 1', 'city': 'Berlin', 'postal_code': '10115', 'country': 'DE'},
                 'lines': [{'sku': 'INV-5', 'quantity': 4}]}""").hasStatus(201);

        String counted = COUNTER.staff()
                .with("If-Match", seen)
                .put(path, "{'on_hand': 12, 'reason': 'count'}")
                .hasStatus(200)
                .header("ETag");

        COUNTER.staff()
                .with("If-Match", seen)
                .put(path, "{'on_hand': 13, 'reason': 'count'}")
                .isProblem(412, "stale_version");
        COUNTER.staff()
                .with("If-Match", counted)
                .put(path, "{'on_hand': 11, 'reason': 'count'}")
                .hasStatus(200);
        COUNTER.staff()
                .with("If-Match", "*")
                .put("/api/v1/inventory/NOBODY", "{'on_hand': 1, 'reason': 'count'}")
                .isProblem(412, "precondition_failed");
    }

    @Test
    void auditsTheBooks() {
        COUNTER.sell("INV-6", "5.00", 10);

        COUNTER.staff()
                .get("/api/v1/inventory/audit")
                .hasStatus(200)
                .hasAt("/clean", "true")
                .hasAt("/discrepancies", "[]");
        COUNTER.buyer().get("/api/v1/inventory/audit").isProblem(401, "authentication_required");
    }

    @Test
    void showsNothingOfAVariantThatWasNeverCounted() {
        COUNTER.list("INV-2", ProductStatus.PUBLISHED);

        COUNTER.staff()
                .get("/api/v1/inventory/INV-2")
                .hasAt("/on_hand", "0")
                .hasAt("/reserved", "0")
                .hasAt("/available", "0");
    }

    @Test
    void showsWhatOrdersHold() {
        COUNTER.sell("INV-3", "5.00", 10);
        COUNTER.buyer().post("/api/v1/orders", """
                {'email': 'ada@example.org', 'payment': {'token': 'tok_success'},
                 'shipping_address': {'name': 'Ada', 'line1': 'A 1', 'city': 'Berlin', 'postal_code': '10115', 'country': 'DE'},
                 'lines': [{'sku': 'INV-3', 'quantity': 4}]}""").hasStatus(201);

        COUNTER.staff()
                .get("/api/v1/inventory/INV-3")
                .hasAt("/on_hand", "10")
                .hasAt("/reserved", "4")
                .hasAt("/available", "6");
        COUNTER.staff()
                .put("/api/v1/inventory/INV-3", "{'on_hand': 3, 'reason': 'count'}")
                .isProblem(409, "stock_below_reserved")
                .hasAt("/sku", "'INV-3'")
                .hasAt("/location", "'main'")
                .hasAt("/requested", "3")
                .hasAt("/on_hand", "10")
                .hasAt("/reserved", "4")
                .hasAt("/available", "6");
    }

    @Test
    void showsWhatOrdersHoldOfADeletedProduct() {
        COUNTER.sell("INV-6", "5.00", 10);
        Api.Answered order = COUNTER.buyer().post("/api/v1/orders", """
                {'email': 'ada@example.org', 'payment': {'token': 'tok_success'},
                 'shipping_address': {'name': 'Ada', 'line1': 'A 1', 'city': 'Berlin', 'postal_code': '10115', 'country': 'DE'},
                 'lines': [{'sku': 'INV-6', 'quantity': 4}]}""").hasStatus(201);
        COUNTER.discard("INV-6");

        COUNTER.staff()
                .get("/api/v1/inventory/INV-6")
                .hasAt("/on_hand", "10")
                .hasAt("/reserved", "4")
                .hasAt("/available", "0");
        COUNTER.staff()
                .put("/api/v1/inventory/INV-6", "{'on_hand': 11, 'reason': 'count'}")
                .hasStatus(200)
                .hasAt("/on_hand", "11")
                .hasAt("/available", "0");

        COUNTER.staff()
                .post("/api/v1/orders/" + order.at("/id") + "/cancel", "{}")
                .hasStatus(200);
        COUNTER.staff().get("/api/v1/inventory/INV-6").isProblem(404, "sku_not_found");
    }

    @ParameterizedTest
    @CsvSource({"count, COUNT", "adjustment, ADJUSTMENT"})
    void booksTheReasonUnderTheNameOfTheKey(String reason, MovementKind kind) {
        String sku = "INV-" + kind;
        VariantId variant = COUNTER.sell(sku, "5.00", 10);

        COUNTER.staff()
                .put("/api/v1/inventory/" + sku, "{'on_hand': 8, 'reason': '" + reason + "'}")
                .hasStatus(200);

        StockMovement newest =
                COUNTER.installation().shop().stockItems().movements(variant, 1).getFirst();
        assertThat(newest.kind()).isEqualTo(kind);
        assertThat(newest.quantity()).isEqualTo(-2);
        assertThat(newest.by()).isEqualTo("tests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt", "return", "damage"})
    void setsNothingForAReasonThatIsAboutWhatCameOrWent(String reason) {
        String sku = "INV-" + reason.toUpperCase(Locale.ROOT);
        COUNTER.sell(sku, "5.00", 10);

        COUNTER.staff()
                .put("/api/v1/inventory/" + sku, "{'on_hand': 3, 'reason': '" + reason + "'}")
                .hasFaults("/reason unfit_change");
        COUNTER.staff().get("/api/v1/inventory/" + sku).hasAt("/on_hand", "10");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        COUNTER.list("INV-4", ProductStatus.DRAFT);

        COUNTER.staff()
                .put("/api/v1/inventory/INV-4", "{'on_hand': -1, 'reason': 'theft', 'shelf': 'x'}")
                .hasFaults("/on_hand out_of_range", "/reason unknown_value", "/shelf unknown_field");
        COUNTER.staff()
                .put("/api/v1/inventory/INV-4", "{'on_hand': 1000000001}")
                .hasFaults("/on_hand out_of_range", "/reason required");
        COUNTER.staff()
                .put("/api/v1/inventory/INV-4", "{'on_hand': 1.5, 'reason': 'count'}")
                .hasFaults("/on_hand wrong_type");
    }

    @Test
    void knowsNoOtherSkus() {
        COUNTER.staff().get("/api/v1/inventory/NOBODY").isProblem(404, "sku_not_found");
        COUNTER.staff().get("/api/v1/inventory/not_a_sku").isProblem(404, "sku_not_found");
        COUNTER.staff()
                .put("/api/v1/inventory/NOBODY", "{'on_hand': 1, 'reason': 'count'}")
                .isProblem(404, "sku_not_found");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest().get("/api/v1/inventory/INV-1").isProblem(401, "authentication_required");
        COUNTER.guest()
                .put("/api/v1/inventory/INV-1", "{'on_hand': 1, 'reason': 'count'}")
                .isProblem(401, "authentication_required");
    }
}
