package dev.entrepot.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromotionControllerTest {

    private static final String PROMOTIONS = "/api/v1/promotions";
    private static final Counter COUNTER = new Counter();

    @BeforeEach
    void open() {
        COUNTER.open();
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    @Test
    void createsOneThatQuotesUse() {
        COUNTER.sell("PROMO-1", "80.00", 1);

        Api.Answered created = COUNTER.staff().post(PROMOTIONS, """
                {'code': 'SPRING', 'name': 'Spring sale', 'priority': 5, 'valid_from': '2026-11-01T00:00:00+01:00',
                 'valid_until': '2026-12-01', 'minimum_subtotal': '50', 'coupon': ' spring ',
                 'reward': {'type': 'percentage_off_order', 'percentage': '12.5'}}""");

        String expected = """
                {'id': '%s', 'code': 'SPRING', 'name': 'Spring sale', 'priority': 5, 'valid_from': '2026-10-31T23:00:00Z',
                 'valid_until': '2026-12-01T00:00:00Z', 'minimum_subtotal': {'amount': '50.00', 'currency': 'EUR'},
                 'coupon': 'SPRING', 'reward': {'type': 'percentage_off_order', 'percentage': '12.5', 'amount': null}}""".formatted(created.at("/id"));
        created.hasStatus(201).hasBody(expected);
        String uri = PROMOTIONS + "/" + created.at("/id");
        assertThat(created.header("Location")).endsWith(uri);
        COUNTER.staff().get(uri).hasStatus(200).hasBody(expected);
        assertThat(quoted("PROMO-1", "'spring'")).isEqualTo("70.00");
    }

    @Test
    void createsOneOverAFixedAmountAndEndsIt() {
        COUNTER.sell("PROMO-2", "80.00", 1);

        Api.Answered created = COUNTER.staff().post(PROMOTIONS, amountOff("FIVER", "5.00"));

        created.hasStatus(201).hasBody("""
                {'id': '%s', 'code': 'FIVER', 'name': 'Five off', 'priority': 0, 'valid_from': null, 'valid_until': null,
                 'minimum_subtotal': null, 'coupon': null,
                 'reward': {'type': 'amount_off_order', 'percentage': null, 'amount': {'amount': '5.00', 'currency': 'EUR'}}}""".formatted(created.at("/id")));
        assertThat(quoted("PROMO-2", "")).isEqualTo("75.00");

        String uri = PROMOTIONS + "/" + created.at("/id");
        assertThat(COUNTER.staff().delete(uri).hasStatus(204).text()).isEmpty();
        assertThat(quoted("PROMO-2", "")).isEqualTo("80.00");
        COUNTER.staff().get(uri).isProblem(404, "promotion_not_found");
        COUNTER.staff().delete(uri).isProblem(404, "promotion_not_found");
    }

    @Test
    void endsWhatTheEditorHasSeenAndRefusesConditionsThatNobodyChecks() {
        Api.Answered created = COUNTER.staff().post(PROMOTIONS, amountOff("MATCH", "1.00"));
        String uri = PROMOTIONS + "/" + created.at("/id");

        COUNTER.staff().with("If-Match", "\"2.abc\"").delete(uri).isProblem(412, "stale_version");
        COUNTER.staff()
                .with("If-Match", created.header("ETag"))
                .post(PROMOTIONS, amountOff("MATCH2", "1.00"))
                .isProblem(400, "if_match_not_supported");
        COUNTER.staff().with("If-Match", created.header("ETag")).delete(uri).hasStatus(204);
        COUNTER.staff().with("If-Match", "*").delete(uri).isProblem(412, "precondition_failed");
    }

    @Test
    void listsTheNewestFirst() {
        for (String code : new String[] {"L1", "L2", "L3"}) {
            COUNTER.staff().post(PROMOTIONS, amountOff(code, "1.00")).hasStatus(201);
        }

        Api.Answered first = COUNTER.staff().get(PROMOTIONS + "?page_size=2");
        Api.Answered second = COUNTER.staff().get(PROMOTIONS + "?page_size=2&page=2");

        first.hasStatus(200);
        assertThat(first.at("/results/0/code")).isEqualTo("L3");
        assertThat(first.at("/results/1/code")).isEqualTo("L2");
        assertThat(first.at("/pagination/count")).isEqualTo("3");
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.body().path("results")).hasSize(1);
        assertThat(second.at("/results/0/code")).isEqualTo("L1");
        COUNTER.staff().get(PROMOTIONS + "?page_size=2&page=3").isProblem(404, "page_out_of_range");
        COUNTER.staff().get(PROMOTIONS + "?page=0&color=red").hasFaults("page out_of_range", "color unknown_parameter");
    }

    @Test
    void createsOnceForEachKey() {
        Api clerk = COUNTER.staff().with("Idempotency-Key", Fresh.word("promo"));

        Api.Answered first = clerk.post(PROMOTIONS, amountOff("ONCE", "1.00"));
        Api.Answered again = clerk.post(PROMOTIONS, amountOff("ONCE", "1.00"));

        assertThat(again.text()).isEqualTo(first.hasStatus(201).text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        COUNTER.staff().post(PROMOTIONS, amountOff("ONCE", "1.00")).isProblem(409, "promotion_code_taken");
        COUNTER.staff().delete(PROMOTIONS + "/" + first.at("/id")).hasStatus(204);
        clerk.post(PROMOTIONS, amountOff("ONCE", "1.00")).isProblem(410, "gone");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        COUNTER.staff()
                .post(PROMOTIONS, """
                {'code': 'small', 'name': ' ', 'priority': 1000001, 'valid_from': '2026-12-01', 'valid_until': '2026-11-30',
                 'minimum_subtotal': '-1', 'coupon': ' ', 'reward': {'type': 'percentage_off_order', 'percentage': '101', 'amount': '1'}}""")
                .hasFaults(
                        "/code invalid_format",
                        "/name required",
                        "/priority out_of_range",
                        "/valid_until unfit_promotion",
                        "/minimum_subtotal unfit_promotion",
                        "/coupon unfit_promotion",
                        "/reward/percentage unfit_promotion",
                        "/reward/amount unfit_promotion");
        COUNTER.staff()
                .post(
                        PROMOTIONS,
                        "{'code': 'A', 'name': 'A', 'reward': {'type': 'amount_off_order', 'amount': 0, 'percentage': 5}}")
                .hasFaults("/reward/amount unfit_promotion", "/reward/percentage unfit_promotion");
        COUNTER.staff()
                .post(PROMOTIONS, "{'code': 'A', 'name': 'A', 'reward': {'type': 'free_gift'}}")
                .hasFaults("/reward/type unknown_value");
        COUNTER.staff()
                .post(PROMOTIONS, "{'reward': {'percentage': 'ten'}}")
                .hasFaults(
                        "/code required",
                        "/name required",
                        "/reward/type required",
                        "/reward/percentage invalid_value");
        COUNTER.staff().post(PROMOTIONS, "{'code': 'A', 'name': 'A'}").hasFaults("/reward required");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest().get(PROMOTIONS).isProblem(401, "authentication_required");
        COUNTER.guest().post(PROMOTIONS, amountOff("X", "1.00")).isProblem(401, "authentication_required");
        COUNTER.guest().delete(PROMOTIONS + "/" + UUID.randomUUID()).isProblem(401, "authentication_required");
        COUNTER.staff().get(PROMOTIONS + "/nothing").isProblem(404, "promotion_not_found");
    }

    private static String quoted(String sku, String coupons) {
        return COUNTER.guest()
                .post(
                        "/api/v1/quotes",
                        "{'lines': [{'sku': '" + sku + "', 'quantity': 1}], 'coupons': [" + coupons + "]}")
                .hasStatus(200)
                .at("/total/amount");
    }

    private static String amountOff(String code, String amount) {
        return "{'code': '" + code + "', 'name': 'Five off', 'reward': {'type': 'amount_off_order', 'amount': '"
                + amount + "'}}";
    }
}
