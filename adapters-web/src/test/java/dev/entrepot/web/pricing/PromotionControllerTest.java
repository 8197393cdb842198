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
                 'valid_until': '2026-12-01', 'conditions': [{'type': 'minimum_subtotal', 'amount': '50'}],
                 'coupons': {'type': 'shared', 'code': ' spring '},
                 'actions': [{'discount': {'percentage': '12.5', 'type': 'percentage'}, 'type': 'off_order'}]}""");

        String expected = """
                {'id': '%s', 'code': 'SPRING', 'name': 'Spring sale', 'priority': 5, 'valid_from': '2026-10-31T23:00:00Z',
                 'valid_until': '2026-12-01T00:00:00Z',
                 'conditions': [{'type': 'minimum_subtotal', 'amount': {'amount': '50.00', 'currency': 'EUR'},
                  'counted': 'before_discounts'}],
                 'actions': [{'type': 'off_order', 'discount': {'type': 'percentage', 'percentage': '12.5', 'of': 'left'}}],
                 'stacking': {'type': 'stackable'}, 'coupons': {'type': 'shared', 'code': 'SPRING'}, 'limits': {},
                 'warnings': []}""".formatted(created.at("/id"));
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
                 'conditions': [],
                 'actions': [{'type': 'off_order', 'discount': {'type': 'amount', 'amount': {'amount': '5.00', 'currency': 'EUR'}}}],
                 'stacking': {'type': 'stackable'}, 'coupons': {'type': 'none'}, 'limits': {},
                 'warnings': [{'code': 'may_bring_to_zero', 'promotion': null,
                  'message': 'Its discount may be as much as a line or the order costs.'}]}""".formatted(created.at("/id")));
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
                 'conditions': [
                  {'type': 'minimum_subtotal', 'amount': '-1', 'color': 'red'},
                  {'type': 'full_moon'},
                  {'quantity': 3},
                  {'type': 'any', 'conditions': [{'type': 'nth_order', 'number': 0}, {'number': 'x', 'type': 'nth_order'}]},
                  {'type': 'hours', 'days': ['frisday'], 'from': '25:00', 'until': '19:00'},
                  {'type': 'shipping_country', 'countries': ['XX']},
                  {'type': 'contains', 'lines': {'type': 'unit_price', 'from': '5', 'to': '4'}},
                  {'type': 'contains', 'lines': {'type': 'all', 'filters': []}},
                  null, 7],
                 'actions': [
                  {'type': 'off_order', 'discount': {'type': 'percentage', 'percentage': '101', 'amount': '1'}},
                  {'type': 'off_lines', 'discount': {'type': 'amount', 'amount': '0'}, 'units_per_line': 0, 'per': 'box'},
                  {'type': 'spend_tiers', 'tiers': [
                   {'from': '5', 'discount': {'type': 'amount', 'amount': '1'}},
                   {'from': '5.00', 'discount': {'type': 'amount', 'amount': '2'}}]},
                  {'type': 'buy_x_get_y', 'buy_quantity': -1, 'off': '0'}],
                 'stacking': {'type': 'best_of', 'group': ' '}, 'coupons': {'type': 'shared', 'code': ' '},
                 'limits': {'uses': 0, 'budget': '-1'}}""")
                .hasFaults(
                        "/code invalid_format",
                        "/name required",
                        "/priority out_of_range",
                        "/valid_until unfit_promotion",
                        "/conditions/0/amount out_of_range",
                        "/conditions/0/color unknown_field",
                        "/conditions/1/type unknown_value",
                        "/conditions/2/type required",
                        "/conditions/3/conditions/0/number out_of_range",
                        "/conditions/3/conditions/1/number wrong_type",
                        "/conditions/4/days/0 unknown_value",
                        "/conditions/4/from invalid_value",
                        "/conditions/5/countries/0 unknown_country",
                        "/conditions/6/lines unfit_promotion",
                        "/conditions/7/lines/filters invalid_length",
                        "/conditions/8 required",
                        "/conditions/9 wrong_type",
                        "/actions/0/discount/percentage out_of_range",
                        "/actions/0/discount/amount unknown_field",
                        "/actions/1/discount/amount out_of_range",
                        "/actions/1/units_per_line out_of_range",
                        "/actions/1/per unknown_value",
                        "/actions/2 unfit_promotion",
                        "/actions/3/buy_quantity out_of_range",
                        "/actions/3/reduced_quantity required",
                        "/actions/3/off out_of_range",
                        "/stacking/group required",
                        "/coupons/code required",
                        "/limits/uses out_of_range",
                        "/limits/budget out_of_range");
        COUNTER.staff().post(PROMOTIONS, "{'code': 'A', 'name': 'A'}").hasFaults("/actions required");
        COUNTER.staff()
                .post(PROMOTIONS, """
                {'code': 'A', 'name': 'A', 'actions': [
                 {'type': 'free_shipping'}, {'type': 'free_gift', 'sku': 'NOWHERE'}, {'type': 'free_gift', 'sku': 'NEVER'}]}""")
                .hasFaults("/actions/1/sku unknown_reference", "/actions/2/sku unknown_reference");
    }

    @Test
    void showsEveryKindAsItWasSent() {
        COUNTER.sell("STICKER", "1.00", 1);
        String id = "019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3";
        String eur = "{'amount': '5.00', 'currency': 'EUR'}";
        String sale = "{'type': 'tags', 'tags': ['sale']}";
        String tenth = "{'type': 'percentage', 'percentage': '10', 'of': 'left'}";
        String content = """
                {'code': 'EVERYTHING', 'name': 'Everything', 'priority': -3, 'valid_from': null, 'valid_until': null,
                 'conditions': [
                  {'type': 'minimum_subtotal', 'amount': EUR, 'lines': SALE, 'counted': 'after_earlier_discounts'},
                  {'type': 'minimum_quantity', 'quantity': 2},
                  {'type': 'contains', 'lines': {'type': 'all', 'filters': [
                   {'type': 'variants', 'variants': [ID]}, {'type': 'products', 'products': [ID]},
                   {'type': 'categories', 'categories': [ID]}, {'type': 'brands', 'brands': [ID]}]}},
                  {'type': 'contains', 'lines': {'type': 'any', 'filters': [
                   {'type': 'everything'}, {'type': 'reduced'}, {'type': 'unit_price', 'to': EUR},
                   {'type': 'not', 'filter': SALE}]}},
                  {'type': 'customer_group', 'groups': ['press', 'staff']}, {'type': 'customer_tier', 'tiers': ['gold']},
                  {'type': 'nth_order', 'number': 2}, {'type': 'member_for', 'period': 'P1Y2M'},
                  {'type': 'currency', 'currency': 'EUR'}, {'type': 'channel', 'channels': ['app']},
                  {'type': 'hours', 'days': ['monday', 'friday'], 'from': '22:00', 'until': '06:30'},
                  {'type': 'shipping_country', 'countries': ['AT', 'DE']}, {'type': 'coupon', 'code': 'FRIENDS'},
                  {'type': 'all', 'conditions': [{'type': 'nth_order', 'number': 1}]},
                  {'type': 'any', 'conditions': [{'type': 'nth_order', 'number': 1}]},
                  {'type': 'not', 'condition': {'type': 'nth_order', 'number': 1}}],
                 'actions': [
                  {'type': 'off_order', 'discount': {'type': 'percentage', 'percentage': '0.5', 'of': 'regular_price', 'at_most': EUR}},
                  {'type': 'off_lines', 'lines': SALE, 'discount': {'type': 'amount', 'amount': EUR}, 'per': 'unit',
                   'units_per_line': 2},
                  {'type': 'off_lines', 'discount': TENTH, 'per': 'line'},
                  {'type': 'fixed_price', 'lines': SALE, 'unit_price': EUR},
                  {'type': 'buy_x_get_y', 'buys': SALE, 'buy_quantity': 2, 'gets': SALE, 'reduced_quantity': 1, 'off': '50', 'times': 3},
                  {'type': 'bundle_price', 'parts': [{'lines': SALE, 'quantity': 2}, {'quantity': 1}], 'price': EUR},
                  {'type': 'spend_tiers', 'tiers': [{'from': EUR, 'discount': TENTH}]},
                  {'type': 'off_shipping', 'discount': TENTH}, {'type': 'free_shipping'},
                  {'type': 'free_gift', 'sku': 'STICKER', 'quantity': 2}],
                 'stacking': {'type': 'best_of', 'group': 'seasons'}, 'coupons': {'type': 'single_use'},
                 'limits': {'uses': 100, 'uses_per_customer': 1, 'budget': EUR}}""".replace("EUR", eur)
                .replace("'currency': '" + eur + "'", "'currency': 'EUR'")
                .replace("'currency', 'currency': " + eur, "'currency', 'currency': 'EUR'")
                .replace("SALE", sale)
                .replace("TENTH", tenth)
                .replace("[ID]", "['" + id + "']");

        Api.Answered created = COUNTER.staff().post(PROMOTIONS, content);

        created.hasStatus(201);
        COUNTER.staff()
                .get(PROMOTIONS)
                .hasStatus(200)
                .hasAt("/results/0", "{'id': '" + created.at("/id") + "', " + content.substring(1));
    }

    @Test
    void warnsOfWhatIsOddAboutOneAsLongAsItIs() {
        String exclusive =
                "{'code': '%s', 'name': 'X', 'stacking': {'type': 'exclusive'}, 'coupons': %s, 'conditions': [%s],"
                        + " 'actions': [{'type': 'off_order', 'discount': {'type': 'percentage', 'percentage': '%s'}}]}";
        String shared = "{'type': 'shared', 'code': 'ODD'}";
        String gold = "{'type': 'customer_tier', 'tiers': ['gold']}";
        String silver = "{'type': 'customer_tier', 'tiers': ['silver']}";
        COUNTER.staff()
                .post(PROMOTIONS, exclusive.formatted("MUCH", shared, gold, "20"))
                .hasStatus(201);

        Api.Answered odd = COUNTER.staff()
                .post(PROMOTIONS, exclusive.formatted("LITTLE", shared, gold + ", " + silver, "10"))
                .hasStatus(201);

        odd.hasAt("/warnings", """
                [{'code': 'never_applies', 'promotion': null, 'message': 'Nothing is both a customer of tier gold and a customer of tier silver.'},
                 {'code': 'shadowed', 'promotion': 'MUCH', 'message': 'Wherever it applies, MUCH does and gives no less.'},
                 {'code': 'overlapping_coupon', 'promotion': 'MUCH', 'message': 'MUCH asks for the code ODD at the same time.'}]""");
        String uri = PROMOTIONS + "/" + odd.at("/id");
        COUNTER.staff()
                .patch(uri, "{'conditions': [" + gold + "], 'coupons': null}")
                .hasStatus(200)
                .hasAt("/warnings", "[]");
        COUNTER.staff().get(uri).hasStatus(200).hasAt("/warnings", "[]");
    }

    @Test
    void changesByMergePatchWhatTheEditorHasSeen() {
        COUNTER.sell("PROMO-3", "80.00", 1);
        Api.Answered created = COUNTER.staff().post(PROMOTIONS, amountOff("PATCH", "5.00"));
        COUNTER.staff().post(PROMOTIONS, amountOff("OTHER", "0.01")).hasStatus(201);
        String uri = PROMOTIONS + "/" + created.at("/id");

        Api.Answered changed =
                COUNTER.staff().with("If-Match", created.header("ETag")).patch(uri, """
                {'name': 'Ten percent', 'coupons': {'type': 'shared', 'code': 'ten'}, 'limits': {'uses': 5},
                 'actions': [{'type': 'off_order', 'discount': {'type': 'percentage', 'percentage': 10}}]}""");

        changed.hasStatus(200);
        assertThat(changed.at("/code")).isEqualTo("PATCH");
        assertThat(changed.at("/name")).isEqualTo("Ten percent");
        assertThat(changed.at("/limits/uses")).isEqualTo("5");
        assertThat(changed.header("ETag")).startsWith("\"2.");
        assertThat(quoted("PROMO-3", "'ten'")).isEqualTo("71.99");
        COUNTER.staff()
                .with("If-Match", created.header("ETag"))
                .patch(uri, "{'name': 'Late'}")
                .isProblem(412, "stale_version");
        COUNTER.staff().patch(uri, "{'code': 'OTHER'}").isProblem(409, "promotion_code_taken");
        COUNTER.staff().patch(uri, "{'coupons': {'type': 'none'}}").hasFaults("/coupons/code unknown_field");
        COUNTER.staff()
                .patch(uri, "{'coupons': null, 'limits': {'uses': null}}")
                .hasStatus(200);
        assertThat(quoted("PROMO-3", "")).isEqualTo("71.99");
        COUNTER.staff().patch(uri, "{'actions': []}").hasFaults("/actions invalid_length");
        COUNTER.staff().patch(PROMOTIONS + "/nothing", "{}").isProblem(404, "promotion_not_found");
        COUNTER.guest().patch(uri, "{}").isProblem(401, "authentication_required");
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
        return "{'code': '" + code
                + "', 'name': 'Five off', 'actions': [{'type': 'off_order', 'discount': {'type': 'amount', 'amount': '"
                + amount + "'}}]}";
    }
}
