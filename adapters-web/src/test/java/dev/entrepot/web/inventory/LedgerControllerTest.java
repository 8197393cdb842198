package dev.entrepot.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerControllerTest {

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
    void walksThroughTheLedger() {
        COUNTER.list("LED-1", ProductStatus.PUBLISHED);
        for (int units = 10; units <= 30; units += 10) {
            COUNTER.staff()
                    .put("/api/v1/inventory/LED-1", "{'on_hand': " + units + ", 'reason': 'count'}")
                    .hasStatus(200);
        }

        Api.Answered first = COUNTER.staff()
                .get("/api/v1/inventory/LED-1/movements?page_size=2")
                .hasStatus(200)
                .hasAt("/results/0/kind", "'count'")
                .hasAt("/results/0/quantity", "10")
                .hasAt("/results/0/balance", "30")
                .hasAt("/results/1/balance", "20");
        COUNTER.staff()
                .get("/api/v1/inventory/LED-1/movements?page_size=2&cursor=" + first.at("/pagination/next_cursor"))
                .hasStatus(200)
                .hasAt("/results/0/kind", "'initial'")
                .hasAt("/results/0/balance", "10")
                .hasAt("/pagination/next_cursor", "null");
        assertThat(first.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void tellsWhatWasOnHand() {
        COUNTER.sell("LED-2", "5.00", 7);

        COUNTER.staff()
                .get("/api/v1/inventory/LED-2/balance?at=2999-01-01T00:00:00Z")
                .hasStatus(200)
                .hasBody("{'sku': 'LED-2', 'at': '2999-01-01T00:00:00Z', 'location': null, 'on_hand': 7}");
        COUNTER.staff()
                .get("/api/v1/inventory/LED-2/balance?at=1999-01-01T00:00:00Z")
                .hasStatus(200)
                .hasAt("/on_hand", "0");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        COUNTER.sell("LED-3", "5.00", 7);

        COUNTER.staff().get("/api/v1/inventory/NOBODY/movements").isProblem(404, "sku_not_found");
        COUNTER.staff()
                .get("/api/v1/inventory/NOBODY/balance?at=2026-01-01T00:00:00Z")
                .isProblem(404, "sku_not_found");
        COUNTER.staff().get("/api/v1/inventory/LED-3/balance").isProblem(422, "validation_failed");
        COUNTER.staff()
                .get("/api/v1/inventory/LED-3/balance?at=%2B999999-01-01T00:00:00Z")
                .isProblem(422, "validation_failed");
        for (String cursor : new String[] {"!", "abc", "0", "-7"}) {
            COUNTER.staff()
                    .get("/api/v1/inventory/LED-3/movements?cursor=" + cursor)
                    .hasFaults("cursor invalid_value");
        }
        COUNTER.buyer().get("/api/v1/inventory/LED-3/movements").isProblem(401, "authentication_required");
    }
}
