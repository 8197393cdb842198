package dev.entrepot.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceChangeControllerTest {

    private static final String CHANGES = "/api/v1/price-changes";
    private static final Counter COUNTER = new Counter();

    @BeforeEach
    void open() {
        COUNTER.open();
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    /** A change from 20.00 to 8.00 that waits for approval. */
    private static Api.Answered proposed(String sku) {
        COUNTER.sell(sku, "20.00", 1);
        COUNTER.staff()
                .put("/api/v1/prices/" + sku, "{'price': '8.00', 'reason': 'clearance'}")
                .hasStatus(202);
        Api.Answered listed = COUNTER.staff().get(CHANGES + "?state=waiting_for_approval&page_size=1");
        assertThat(listed.at("/results/0/sku")).isEqualTo(sku);
        return COUNTER.staff().get(path(listed.at("/results/0/id"))).hasStatus(200);
    }

    private static String path(String id) {
        return CHANGES + "/" + id;
    }

    private static String path(Api.Answered change) {
        return path(change.at("/id"));
    }

    private static String price(String sku) {
        return COUNTER.staff().get("/api/v1/prices/" + sku).at("/price/amount");
    }

    @Test
    void showsWhatWaitsBesideThePresentPrice() {
        Api.Answered change = proposed("CHANGE-1");

        assertThat(change.at("/list")).isEqualTo("base");
        assertThat(change.at("/present_price/amount")).isEqualTo("20.00");
        assertThat(change.at("/price/amount")).isEqualTo("8.00");
        assertThat(change.at("/proposed_by")).isEqualTo("tests");
        assertThat(change.body().at("/decided_by").isNull()).isTrue();
        assertThat(change.header("ETag")).startsWith("\"1.");
    }

    @Test
    void isApprovedBySomebodyElse() {
        Api.Answered change = proposed("CHANGE-2");
        COUNTER.staff().post(path(change) + "/approve", null).isProblem(403, "own_price_change");
        assertThat(price("CHANGE-2")).isEqualTo("20.00");

        Api.Answered approved = COUNTER.colleague().post(path(change) + "/approve", "{'note': 'agreed'}");

        approved.hasStatus(200);
        assertThat(approved.at("/state")).isEqualTo("applied");
        assertThat(approved.at("/decided_by")).isEqualTo("colleague");
        assertThat(approved.at("/note")).isEqualTo("agreed");
        assertThat(price("CHANGE-2")).isEqualTo("8.00");
        COUNTER.colleague().post(path(change) + "/reject", null).isProblem(409, "price_change_decided");
        COUNTER.colleague().post(path(change) + "/cancel", null).isProblem(409, "price_change_decided");
    }

    @Test
    void isRejectedOrCancelledForGood() {
        Api.Answered rejected = proposed("CHANGE-3");
        COUNTER.colleague().post(path(rejected) + "/reject", "{}").hasStatus(200);
        Api.Answered cancelled = proposed("CHANGE-4");
        COUNTER.staff().post(path(cancelled) + "/cancel", null).hasStatus(200);

        assertThat(COUNTER.staff().get(path(rejected)).at("/state")).isEqualTo("rejected");
        assertThat(COUNTER.staff().get(path(cancelled)).at("/state")).isEqualTo("cancelled");
        assertThat(price("CHANGE-3")).isEqualTo("20.00");
        COUNTER.colleague().post(path(rejected) + "/approve", null).isProblem(409, "price_change_decided");
    }

    @Test
    void isDecidedInTheVersionThatWasSeenAndOnce() {
        Api.Answered change = proposed("CHANGE-5");
        Api stale = COUNTER.colleague().with("If-Match", "\"7.x\"");
        stale.post(path(change) + "/approve", null).isProblem(412, "stale_version");
        COUNTER.colleague()
                .with("If-Match", "W/\"1.x\"")
                .post(path(change) + "/approve", null)
                .isProblem(412, "precondition_failed");
        Api seen = COUNTER.colleague().with("If-Match", change.header("ETag")).with("Idempotency-Key", "approve-5");

        seen.post(path(change) + "/approve", null).hasStatus(200);

        Api.Answered again = seen.post(path(change) + "/approve", null).hasStatus(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void knowsNoOtherChangesAndStates() {
        String unknown = path("019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3");

        COUNTER.staff().get(unknown).isProblem(404, "price_change_not_found");
        COUNTER.staff().get(path("nothing")).isProblem(404, "price_change_not_found");
        COUNTER.staff().post(unknown + "/approve", null).isProblem(404, "price_change_not_found");
        COUNTER.staff().get(CHANGES + "?state=maybe").hasFaults("state unknown_value");
        COUNTER.staff().get(CHANGES + "?page=1000").isProblem(404, "page_out_of_range");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest().get(CHANGES).isProblem(401, "authentication_required");
        COUNTER.guest()
                .post(path("019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3") + "/approve", null)
                .isProblem(401, "authentication_required");
    }
}
