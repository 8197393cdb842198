package dev.entrepot.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippingMethodControllerTest {

    private static final String METHODS = "/api/v1/shipping-methods";

    private final TestClient staff = TestServer.shared().staff();
    private final TestClient guest = TestServer.shared().guest();

    private static String freshCode() {
        return Fresh.code("m").toLowerCase(Locale.ROOT);
    }

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    private static String flat(String code, String cost) {
        return json(
                "{'code': '%s', 'name': 'Parcel', 'rates': [{'country': '*', 'flat': '%s'}]}".formatted(code, cost));
    }

    private Reply created() {
        Reply created = staff.post(METHODS, flat(freshCode(), "4.90"));
        assertThat(created.status()).isEqualTo(201);
        return created;
    }

    private static String path(Reply method) {
        return METHODS + "/" + method.at("/code");
    }

    @Test
    void keepsAllThatAMethodSays() {
        String code = freshCode();

        Reply created = staff.post(METHODS, json("""
                {'code': '%s', 'name': ' Parcel ', 'tax_category': 'postage', 'rates': [
                  {'country': '*', 'by_subtotal': [{'from': 0, 'cost': '9.00'}, {'from': 50, 'cost': 3}]},
                  {'country': 'DE', 'by_weight': [{'up_to_grams': 1000, 'cost': 5}, {'cost': 20}]},
                  {'country': 'DE', 'region': ' BY ', 'postal_codes': '18565-18609', 'flat': 30}],
                 'free_from': '100.00', 'free_for_tiers': ['premium', 'gold'], 'surcharge': 25}""".formatted(code).replace("18565-18609", "18565..18609")));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith(METHODS + "/" + code);
        assertThat(created.header("ETag")).matches("\"1\\.[A-Za-z0-9_-]{16}\"");
        assertThat(created.at("/name")).isEqualTo("Parcel");
        assertThat(created.at("/tax_category")).isEqualTo("postage");
        assertThat(created.at("/rates/0/postal_codes")).isEqualTo("18565..18609");
        assertThat(created.at("/rates/0/region")).isEqualTo("BY");
        assertThat(created.at("/rates/0/flat/amount")).isEqualTo("30.00");
        assertThat(created.at("/rates/1/by_weight/0/up_to_grams")).isEqualTo("1000");
        assertThat(created.at("/rates/1/by_weight/1/cost/amount")).isEqualTo("20.00");
        assertThat(created.at("/rates/2/by_subtotal/1/from/amount")).isEqualTo("50.00");
        assertThat(created.at("/free_from/amount")).isEqualTo("100.00");
        assertThat(created.at("/free_for_tiers/0")).isEqualTo("gold");
        assertThat(created.at("/surcharge/amount")).isEqualTo("25.00");
        assertThat(guest.get(METHODS + "/" + code).json()).isEqualTo(created.json());
    }

    @Test
    void listsMethodsByTheirCodesForEverybody() {
        Reply created = created();

        Reply list = guest.get(METHODS + "?page_size=100");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().at("/results").valueStream().toList()).contains(created.json());
        assertThat(list.json()
                        .at("/results")
                        .valueStream()
                        .map(method -> method.at("/code").stringValue()))
                .isSorted();
        assertThat(guest.get(METHODS + "?page=99999").at("/code")).isEqualTo("page_out_of_range");
    }

    @Test
    void refusesATakenCode() {
        Reply first = created();

        Reply second = staff.post(METHODS, flat(first.at("/code"), "1.00"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code")).isEqualTo("shipping_method_code_taken");
        assertThat(second.at("/shipping_method_code")).isEqualTo(first.at("/code"));
    }

    @Test
    void answersARepeatedRequestOnceMore() {
        String body = flat(freshCode(), "4.90");
        String key = Fresh.word("key");

        Reply first = staff.post(METHODS, body, "Idempotency-Key", key);
        Reply again = staff.post(METHODS, body, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        staff.delete(path(first));
        assertThat(staff.post(METHODS, body, "Idempotency-Key", key).status()).isEqualTo(410);
    }

    @Test
    void replacesAMethod() {
        Reply method = created();

        Reply replaced = staff.put(path(method), flat(method.at("/code"), "5.90"));

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.at("/rates/0/flat/amount")).isEqualTo("5.90");
        assertThat(replaced.header("ETag")).startsWith("\"2.");
    }

    @Test
    void changesSomeOfAMethod() {
        Reply method = created();

        Reply patched = staff.patch(path(method), json("{'name': 'Express', 'surcharge': '25.00'}"));

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("/name")).isEqualTo("Express");
        assertThat(patched.at("/surcharge/amount")).isEqualTo("25.00");
        assertThat(patched.at("/rates/0/flat/amount")).isEqualTo("4.90");
    }

    @Test
    void keepsACodeForGood() {
        Reply method = created();

        assertThat(staff.put(path(method), flat(freshCode(), "1.00")).errors()).containsExactly("/code code_is_final");
        assertThat(staff.patch(path(method), json("{'code': 'other'}")).errors())
                .containsExactly("/code code_is_final");
    }

    @Test
    void comparesTheVersionThatTheEditorHasSeen() {
        Reply method = created();
        String seen = method.header("ETag");
        staff.patch(path(method), json("{'name': 'A'}"), "If-Match", seen);

        assertThat(staff.put(path(method), flat(method.at("/code"), "1"), "If-Match", seen)
                        .status())
                .isEqualTo(412);
        assertThat(staff.patch(path(method), json("{'name': 'B'}"), "If-Match", seen)
                        .at("/code"))
                .isEqualTo("stale_version");
        assertThat(staff.delete(path(method), "If-Match", seen).status()).isEqualTo(412);
        assertThat(guest.get(path(method)).at("/name")).isEqualTo("A");
    }

    @Test
    void withdrawsAMethod() {
        Reply method = created();

        assertThat(staff.delete(path(method)).status()).isEqualTo(204);

        assertThat(guest.get(path(method)).at("/code")).isEqualTo("shipping_method_not_found");
        assertThat(staff.delete(path(method)).status()).isEqualTo(404);
        assertThat(staff.put(path(method), flat(method.at("/code"), "1")).status())
                .isEqualTo(404);
        assertThat(staff.patch(path(method), "{}").status()).isEqualTo(404);
    }

    @Test
    void isForStaffToWrite() {
        Reply method = created();

        assertThat(guest.post(METHODS, flat(freshCode(), "1")).status()).isEqualTo(401);
        assertThat(guest.put(path(method), flat(method.at("/code"), "1")).status())
                .isEqualTo(401);
        assertThat(guest.patch(path(method), "{}").status()).isEqualTo(401);
        assertThat(guest.delete(path(method)).status()).isEqualTo(401);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Reply reply = staff.post(METHODS, json("""
                {'code': 'With Blanks', 'name': '', 'rates': [
                  {'country': 'Germany', 'flat': 1},
                  {'country': 'DE', 'flat': 1, 'by_weight': [{'cost': 1}]},
                  {'country': 'DE', 'flat': 1},
                  {'country': 'FR'},
                  {'country': '*', 'region': 'X', 'flat': '-0.01'},
                  {'country': 'AT', 'by_weight': [{'up_to_grams': 500, 'cost': 1}, {'up_to_grams': 500, 'cost': 2}]},
                  {'country': 'CH', 'by_subtotal': [{'from': 1, 'cost': 1}]},
                  {'country': 'US', 'flat': {'amount': '1.00', 'currency': 'USD'}},
                  {'country': 'NL', 'by_weight': [{'up_to_grams': 0, 'cost': null}]},
                  {'country': 'BE', 'by_weight': []}],
                 'free_from': 0, 'free_for_tiers': ['gold', 'gold '], 'surcharge': {'amount': '1.00', 'currency': 'USD'}}"""));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactlyInAnyOrder(
                        "/code invalid_format",
                        "/name required",
                        "/rates/0/country unknown_country",
                        "/rates/1/flat unfit_shipping_method",
                        "/rates/2/country unfit_shipping_method",
                        "/rates/3/flat unfit_shipping_method",
                        "/rates/4/country unfit_shipping_method",
                        "/rates/4/flat unfit_shipping_method",
                        "/rates/5/by_weight unfit_shipping_method",
                        "/rates/6/by_subtotal unfit_shipping_method",
                        "/rates/7/flat unfit_shipping_method",
                        "/rates/8/by_weight/0/up_to_grams out_of_range",
                        "/rates/8/by_weight/0/cost required",
                        "/rates/9/by_weight invalid_length",
                        "/free_from unfit_shipping_method",
                        "/free_for_tiers unfit_shipping_method",
                        "/surcharge unfit_shipping_method");
        assertThat(staff.post(METHODS, "{}").errors())
                .containsExactlyInAnyOrder("/code required", "/name required", "/rates required");
        assertThat(staff.post(METHODS, json("{'code': 'a', 'name': 'A', 'rates': [null]}"))
                        .errors())
                .containsExactly("/rates/0 required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such", "UPPER", "%00", "a%2Fb"})
    void findsNothingByAWrongCode(String code) {
        Reply reply = guest.get(METHODS + "/" + code);

        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
