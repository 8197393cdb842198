package dev.entrepot.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CouponControllerTest {

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

    private static String promotion(String coupons) {
        return COUNTER.staff()
                .post(PROMOTIONS, """
                        {'code': 'GENERATED', 'name': 'Generated', 'coupons': {'type': '%s'},
                         'actions': [{'type': 'off_order', 'discount': {'type': 'amount', 'amount': '5.00'}}]}""".formatted(coupons))
                .hasStatus(201)
                .at("/id");
    }

    @Test
    void generatesCodesOfWhichEachIsGoodForOneOrder() {
        COUNTER.sell("COUPON-1", "80.00", 5);
        String coupons = PROMOTIONS + "/" + promotion("single_use") + "/coupons";
        Api clerk = COUNTER.staff().with("Idempotency-Key", Fresh.word("batch"));

        Api.Answered batch = clerk.post(coupons, "{'count': 5, 'prefix': 'GEN-', 'length': 14}");
        Api.Answered again = clerk.post(coupons, "{'count': 5, 'prefix': 'GEN-', 'length': 14}");

        batch.hasStatus(200);
        assertThat(batch.at("/count")).isEqualTo("5");
        assertThat(again.text()).isEqualTo(batch.text());
        String codes = coupons + "/" + batch.at("/id");
        Api.Answered first = COUNTER.staff().get(codes + "?limit=3").hasStatus(200);
        Api.Answered rest = COUNTER.staff().get(codes + "?limit=3&after=" + first.at("/next"));
        assertThat(first.body().path("codes")).hasSize(3);
        assertThat(rest.body().path("codes")).hasSize(2);
        assertThat(rest.body().path("next").isNull()).isTrue();
        String code = first.at("/codes/0");
        assertThat(code).matches("GEN-[2-9A-HJ-NP-Z]{14}");

        String order = """
                {'email': 'ada@example.org', 'lines': [{'sku': 'COUPON-1', 'quantity': 1}], 'coupons': ['%s'],
                 'shipping_address': {'name': 'Ada', 'line1': 'Square 12', 'city': 'Berlin', 'postal_code': '10115',
                  'country': 'DE'}, 'payment': {'token': 'tok_success'}}""".formatted(code.toLowerCase(java.util.Locale.ROOT));
        assertThat(COUNTER.buyer().post("/api/v1/orders", order).hasStatus(201).at("/total/amount"))
                .isEqualTo("75.00");
        COUNTER.buyer().post("/api/v1/orders", order).isProblem(409, "coupon_exhausted");
    }

    @Test
    void refusesWhatMakesNoSense() {
        String automatic = PROMOTIONS + "/" + promotion("none") + "/coupons";

        COUNTER.staff().post(automatic, "{'count': 5}").isProblem(409, "coupons_not_generated");
        COUNTER.staff()
                .post(automatic, "{'count': 1000001, 'prefix': 'a', 'length': 9}")
                .hasFaults("/count out_of_range", "/prefix invalid_format", "/length out_of_range");
        COUNTER.staff().post(automatic, "{}").hasFaults("/count required");
        COUNTER.staff().get(automatic + "/nothing").isProblem(404, "coupon_batch_not_found");
        COUNTER.staff().get(automatic + "/" + UUID.randomUUID()).isProblem(404, "coupon_batch_not_found");
        COUNTER.staff().get(automatic + "/" + UUID.randomUUID() + "?limit=0").hasFaults("limit out_of_range");
        String nowhere = PROMOTIONS + "/" + UUID.randomUUID() + "/coupons";
        COUNTER.staff().post(nowhere, "{'count': 5}").isProblem(404, "promotion_not_found");
        COUNTER.staff().post(PROMOTIONS + "/nothing/coupons", "{'count': 5}").isProblem(404, "promotion_not_found");
        COUNTER.guest().post(nowhere, "{'count': 5}").isProblem(401, "authentication_required");
        COUNTER.guest().get(nowhere + "/" + UUID.randomUUID()).isProblem(401, "authentication_required");
    }
}
