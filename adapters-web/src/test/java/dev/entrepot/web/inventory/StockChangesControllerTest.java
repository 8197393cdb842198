package dev.entrepot.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StockChangesControllerTest {

    private static final String CHANGES = "/api/v1/inventory/changes";
    private static final Counter COUNTER = new Counter();

    @BeforeAll
    static void open() {
        COUNTER.open();
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    @Test
    void takesStock() {
        COUNTER.sell("CHG-1", "5.00", 10);
        COUNTER.list("CHG-2", ProductStatus.PUBLISHED);

        Api.Answered taken = COUNTER.staff()
                .post(CHANGES, """
                        {'reason': 'count', 'note': 'spring', 'items': [
                          {'sku': 'CHG-1', 'on_hand': 7, 'low_stock_threshold': 9},
                          {'sku': 'CHG-2', 'on_hand': 0},
                          {'sku': 'NOBODY', 'on_hand': 1},
                          {'sku': 'CHG-2', 'on_hand': 1, 'location': 'nowhere'},
                          {'sku': 'CHG-1', 'on_hand': 8}]}""")
                .hasStatus(200)
                .hasAt("/dry_run", "false")
                .hasAt("/applied", "1")
                .hasAt("/unchanged", "1")
                .hasAt("/failed", "3")
                .hasAt("/results", """
                        [{'sku': 'CHG-1', 'location': 'main', 'result': 'applied', 'before': 10, 'after': 7, 'difference': -3,
                          'reserved': null, 'message': null},
                         {'sku': 'CHG-2', 'location': 'main', 'result': 'unchanged', 'before': 0, 'after': 0, 'difference': 0,
                          'reserved': null, 'message': null},
                         {'sku': 'NOBODY', 'location': 'main', 'result': 'sku_not_found', 'before': null, 'after': null, 'difference': null,
                          'reserved': null, 'message': 'There is no variant with this SKU.'},
                         {'sku': 'CHG-2', 'location': 'nowhere', 'result': 'unknown_location', 'before': null, 'after': null,
                          'difference': null, 'reserved': null, 'message': 'There is no location of this code.'},
                         {'sku': 'CHG-1', 'location': 'main', 'result': 'duplicate', 'before': null, 'after': null, 'difference': null,
                          'reserved': null, 'message': 'This stock was named before; what was named first counts.'}]""");

        COUNTER.staff()
                .get("/api/v1/inventory/CHG-1/movements")
                .hasAt("/results/0/kind", "'count'")
                .hasAt("/results/0/note", "'spring'")
                .hasAt("/results/0/reference", "'" + taken.at("/id") + "'");
        COUNTER.staff().get("/api/v1/inventory/CHG-1").hasAt("/locations/0/level", "'low'");
    }

    @Test
    void onlyTellsIfThatIsAskedFor() {
        COUNTER.sell("CHG-3", "5.00", 10);

        COUNTER.staff()
                .post(
                        CHANGES,
                        "{'reason': 'damage', 'dry_run': true, 'items': [{'sku': 'CHG-3', 'by': -2}, {'sku': 'CHG-3', 'by': -20}]}")
                .hasAt("/dry_run", "true")
                .hasAt("/id", "null")
                .hasAt("/results/0/after", "8");
        COUNTER.staff().get("/api/v1/inventory/CHG-3").hasAt("/on_hand", "10");
    }

    @Test
    void booksOnceForAKey() {
        COUNTER.sell("CHG-4", "5.00", 10);
        Api keyed = COUNTER.staff().with("Idempotency-Key", Fresh.word("key"));
        String body = "{'reason': 'receipt', 'items': [{'sku': 'CHG-4', 'by': 5}]}";

        Api.Answered first = keyed.post(CHANGES, body).hasStatus(200);
        Api.Answered again = keyed.post(CHANGES, body).hasStatus(200);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        COUNTER.staff().get("/api/v1/inventory/CHG-4").hasAt("/on_hand", "15");
    }

    @Test
    void tellsEveryRowThatIsNoChange() {
        COUNTER.staff()
                .post(CHANGES, """
                        {'reason': 'receipt', 'items': [
                          {'sku': 'CHG-5', 'by': 5}, {'sku': 'CHG-5'}, {'sku': 'CHG-5', 'by': 5, 'on_hand': 5}, {'sku': 'CHG-5', 'by': -5},
                          {'sku': 'CHG-5', 'by': 0}]}""")
                .hasFaults(
                        "/items/1/by unfit_change",
                        "/items/2/by unfit_change",
                        "/items/3/by unfit_change",
                        "/items/4/by unfit_change");
        COUNTER.staff()
                .post(CHANGES, "{'reason': 'count', 'items': [{'sku': 'CHG-5', 'by': 5}]}")
                .hasFaults("/items/0/by unfit_change");
        COUNTER.staff()
                .post(CHANGES, "{'reason': 'damage', 'items': [{'sku': 'CHG-5', 'on_hand': 5}]}")
                .hasFaults("/items/0/by unfit_change");
        COUNTER.staff()
                .post(CHANGES, "{'reason': 'damage', 'items': [{'sku': 'CHG-5', 'on_hand': 2000000000}]}")
                .hasFaults("/items/0/on_hand out_of_range");
        COUNTER.staff()
                .post(CHANGES, "{'reason': 'receipt', 'items': [{'sku': 'CHG-5', 'by': -9223372036854775808}]}")
                .hasFaults("/items/0/by out_of_range");
        COUNTER.staff()
                .post(CHANGES, "{'reason': 'count', 'items': [], 'shelf': 1}")
                .hasFaults("/items invalid_length", "/shelf unknown_field");
        COUNTER.staff().post(CHANGES, "{}").hasFaults("/items required", "/reason required");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest()
                .post(CHANGES, "{'reason': 'count', 'items': [{'sku': 'CHG-1', 'on_hand': 7}]}")
                .isProblem(401, "authentication_required");
    }
}
