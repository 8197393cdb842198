package dev.entrepot.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerControllerTest {

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String GROUP = Fresh.word("press");
    private static final String LOYAL = Fresh.word("loyal");
    private static final String CHOSEN = Fresh.word("chosen");
    private static final TestClient STAFF = TestServer.shared().staff();

    private final TestClient guest = TestServer.shared().guest();

    @BeforeAll
    static void addAGroupAndTwoTiers() {
        created("/api/v1/customer-groups", "{'code': '%s', 'name': 'Press'}".formatted(GROUP));
        created("/api/v1/customer-tiers", tier(LOYAL, 91, "12"));
        created("/api/v1/customer-tiers", tier(CHOSEN, 92, "null"));
    }

    private static String tier(String code, int rank, String fromMonths) {
        return "{'code': '%s', 'name': 'Tier', 'rank': %d, 'from_months': %s}".formatted(code, rank, fromMonths);
    }

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    private static Reply created(String path, String singleQuoted) {
        Reply created = STAFF.post(path, json(singleQuoted));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    private static String email() {
        return Fresh.word("ada") + "@example.org";
    }

    private static Reply customer() {
        return customer(email(), "");
    }

    private static Reply customer(String email, String more) {
        return created(CUSTOMERS, "{'email': '%s', 'name': 'Ada'%s}".formatted(email, more));
    }

    private static String path(Reply customer) {
        return CUSTOMERS + "/" + customer.at("/id");
    }

    @Test
    void keepsAllThatIsKnownOfACustomer() {
        String email = Fresh.word("Ada") + "@Example.org";

        Reply created = created(CUSTOMERS, """
                {'email': '%s', 'name': ' Ada Lovelace ', 'member_since': '2024-03-01T10:00:00.123456789+01:00',
                 'groups': ['%2$s', '%2$s'], 'assigned_tier': '%3$s',
                 'tax_status': {'type': 'reverse_charge', 'vat_id': 'ATU12345678'}}""".formatted(email, GROUP, CHOSEN));

        assertThat(created.header("Location")).endsWith(path(created));
        assertThat(created.header("ETag")).matches("\"1\\.[A-Za-z0-9_-]{16}\"");
        assertThat(created.at("/email")).isEqualTo(email);
        assertThat(created.at("/name")).isEqualTo("Ada Lovelace");
        assertThat(created.at("/member_since")).isEqualTo("2024-03-01T09:00:00.123456Z");
        assertThat(created.json().at("/groups").toString()).isEqualTo("[\"" + GROUP + "\"]");
        assertThat(created.at("/assigned_tier")).isEqualTo(CHOSEN);
        assertThat(created.at("/tier")).isEqualTo(CHOSEN);
        assertThat(created.at("/tax_status/type")).isEqualTo("reverse_charge");
        assertThat(created.at("/tax_status/vat_id")).isEqualTo("ATU12345678");
        Reply read = STAFF.get(path(created));
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.header("Cache-Control")).contains("private");
    }

    @Test
    void isAMemberFromNowOnUnlessSaidOtherwise() {
        Reply fresh = customer();
        Reply old = customer(email(), ", 'member_since': '2020-01-01'");

        assertThat(fresh.at("/member_since"))
                .isEqualTo(TestServer.shared().installation().clock().instant().toString());
        assertThat(fresh.json().at("/tier").isNull()).isTrue();
        assertThat(fresh.json().at("/assigned_tier").isNull()).isTrue();
        assertThat(fresh.json().at("/groups").isEmpty()).isTrue();
        assertThat(fresh.at("/tax_status/type")).isEqualTo("taxable");
        assertThat(old.at("/tier")).isEqualTo(LOYAL);
        assertThat(old.json().at("/assigned_tier").isNull()).isTrue();
    }

    @Test
    void listsTheNewestFirstAndFindsByAddress() {
        Reply first = customer();
        Reply second = customer();

        Reply list = STAFF.get(CUSTOMERS + "?page_size=2");
        Reply found = STAFF.get(CUSTOMERS + "?email=" + first.at("/email").toUpperCase(Locale.ROOT));

        assertThat(list.json().at("/results").valueStream()).containsExactly(second.json(), first.json());
        assertThat(list.header("Cache-Control")).contains("private");
        assertThat(found.json().at("/results").valueStream()).containsExactly(first.json());
        assertThat(STAFF.get(CUSTOMERS + "?email=nobody@example.org").at("/pagination/count"))
                .isEqualTo("0");
        assertThat(STAFF.get(CUSTOMERS + "?page=99999").at("/code")).isEqualTo("page_out_of_range");
        assertThat(STAFF.get(CUSTOMERS + "?email=nobody&page_size=101&name=ada").errors())
                .containsExactlyInAnyOrder("email invalid_value", "page_size out_of_range", "name unknown_parameter");
    }

    @Test
    void refusesAnAddressThatIsTakenHoweverItIsTyped() {
        Reply ada = customer();
        String shouted = ada.at("/email").toUpperCase(Locale.ROOT);

        Reply second = STAFF.post(CUSTOMERS, json("{'email': '%s', 'name': 'Eve'}".formatted(shouted)));
        Reply moved = STAFF.patch(path(customer()), json("{'email': '%s'}".formatted(shouted)));
        Reply own = STAFF.patch(path(ada), json("{'email': '%s'}".formatted(shouted)));

        for (Reply refused : new Reply[] {second, moved}) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.at("/code")).isEqualTo("customer_email_taken");
            assertThat(refused.at("/email")).isEqualTo(shouted);
        }
        assertThat(own.at("/email")).isEqualTo(shouted);
    }

    @Test
    void answersARepeatedRequestOnceMore() {
        String body = json("{'email': '%s', 'name': 'Ada'}".formatted(email()));
        String key = Fresh.word("key");

        Reply first = STAFF.post(CUSTOMERS, body, "Idempotency-Key", key);
        Reply again = STAFF.post(CUSTOMERS, body, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(STAFF.post(CUSTOMERS, body.replace("Ada", "Eve"), "Idempotency-Key", key)
                        .at("/code"))
                .isEqualTo("idempotency_key_reused");
        STAFF.delete(path(first));
        assertThat(STAFF.post(CUSTOMERS, body, "Idempotency-Key", key).status()).isEqualTo(410);
    }

    @Test
    void changesSomeOfWhatIsKnown() {
        Reply ada = customer(
                email(),
                ", 'member_since': '2020-01-01', 'groups': ['%s'], 'tax_status': {'type': 'exempt', 'reason': 'Embassy'}"
                        .formatted(GROUP));

        Reply patched = STAFF.patch(
                path(ada),
                json("{'assigned_tier': '%s', 'groups': null, 'tax_status': {'type': 'taxable', 'reason': null}}"
                        .formatted(CHOSEN)));
        Reply same = STAFF.patch(path(ada), json("{'assigned_tier': '%s'}".formatted(CHOSEN)));

        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        assertThat(patched.header("ETag")).startsWith("\"2.");
        assertThat(patched.at("/tier")).isEqualTo(CHOSEN);
        assertThat(patched.at("/member_since")).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(patched.json().at("/groups").isEmpty()).isTrue();
        assertThat(patched.at("/tax_status/type")).isEqualTo("taxable");
        assertThat(same.header("ETag")).isEqualTo(patched.header("ETag"));
        assertThat(STAFF.patch(path(ada), json("{'assigned_tier': null}")).at("/tier"))
                .isEqualTo(LOYAL);
    }

    @Test
    void saysWhichMembersOfTheOldTaxStatusAreLeft() {
        Reply ada = customer(email(), ", 'tax_status': {'type': 'exempt', 'reason': 'Embassy'}");

        Reply left =
                STAFF.patch(path(ada), json("{'tax_status': {'type': 'reverse_charge', 'vat_id': 'ATU12345678'}}"));
        Reply changed = STAFF.patch(
                path(ada), json("{'tax_status': {'type': 'reverse_charge', 'reason': null, 'vat_id': 'ATU12345678'}}"));

        assertThat(left.errors()).containsExactly("/tax_status/reason unknown_field");
        assertThat(changed.at("/tax_status/type")).isEqualTo("reverse_charge");
        assertThat(STAFF.patch(path(ada), json("{'tax_status': null}")).at("/tax_status/type"))
                .isEqualTo("taxable");
    }

    @Test
    void replacesWhatIsKnownButNotSinceWhen() {
        Reply ada = customer(email(), ", 'member_since': '2020-01-01', 'groups': ['%s']".formatted(GROUP));

        Reply replaced = STAFF.put(path(ada), json("{'email': '%s', 'name': 'Ada King'}".formatted(email())));

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.at("/name")).isEqualTo("Ada King");
        assertThat(replaced.json().at("/groups").isEmpty()).isTrue();
        assertThat(replaced.at("/member_since")).isEqualTo("2020-01-01T00:00:00Z");
    }

    @Test
    void forgetsACustomerForGood() {
        Reply ada = customer();

        assertThat(STAFF.delete(path(ada)).status()).isEqualTo(204);

        assertThat(STAFF.get(path(ada)).at("/code")).isEqualTo("customer_not_found");
        assertThat(STAFF.delete(path(ada)).status()).isEqualTo(404);
        customer(ada.at("/email"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0193a2f0-0000-7000-8000-000000000009", "x", "1-1-1-1-1", "%00", "a%20b"})
    void knowsNobodyUnderAnythingElse(String id) {
        for (Reply refused : new Reply[] {
            STAFF.get(CUSTOMERS + "/" + id),
            STAFF.patch(CUSTOMERS + "/" + id, "{}"),
            STAFF.put(CUSTOMERS + "/" + id, json("{'email': 'a@b.org', 'name': 'A'}")),
            STAFF.delete(CUSTOMERS + "/" + id)
        }) {
            assertThat(refused.status()).as(refused.toString()).isIn(400, 404);
        }
    }

    @Test
    void comparesTheVersionThatTheEditorHasSeen() {
        Reply ada = customer();
        String seen = ada.header("ETag");

        Reply first = STAFF.patch(path(ada), json("{'name': 'First'}"), "If-Match", seen);
        Reply second = STAFF.patch(path(ada), json("{'name': 'Second'}"), "If-Match", seen);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.at("/code")).isEqualTo("stale_version");
        assertThat(STAFF.delete(path(ada), "If-Match", seen).status()).isEqualTo(412);
        assertThat(STAFF.patch(path(ada), json("{'name': 'Third'}"), "If-Match", "W/\"1\"")
                        .at("/code"))
                .isEqualTo("precondition_failed");
        assertThat(STAFF.get(path(ada), "If-None-Match", first.header("ETag")).status())
                .isEqualTo(304);
        assertThat(STAFF.get(path(ada)).at("/name")).isEqualTo("First");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                              | /email required, /name required
            {'email': 'ada', 'name': ' '}                                   | /email invalid_value, /name required
            {'email': 'a\\u0000@b.org', 'name': 'A'}                        | /email invalid_value
            {'email': 'a@b.org', 'name': 'A\\u0000'}                        | /name invalid_value
            {'email': 'a@b.org', 'name': 'A\\ud800'}                        | /name invalid_value
            {'email': 'a@b.org', 'name': 'A', 'tier': 'gold'}               | /tier unknown_field
            {'email': 'a@b.org', 'name': 'A', 'groups': ['Press', null]}    | /groups/0 invalid_format, /groups/1 required
            {'email': 'a@b.org', 'name': 'A', 'groups': 'press'}            | /groups wrong_type
            {'email': 'a@b.org', 'name': 'A', 'assigned_tier': ''}          | /assigned_tier invalid_format
            {'email': 'a@b.org', 'name': 'A', 'member_since': '1799-12-31'} | /member_since out_of_range
            {'email': 'a@b.org', 'name': 'A', 'member_since': '3000-01-01'} | /member_since out_of_range
            {'email': 'a@b.org', 'name': 'A', 'member_since': '+999999999-12-31T00:00:00Z'} | /member_since invalid_value
            {'email': 'a@b.org', 'name': 'A', 'member_since': 'yesterday'}  | /member_since invalid_value
            {'email': 'a@b.org', 'name': 'A', 'tax_status': {'type': 'exempt'}} | /tax_status/reason required
            {'email': 'a@b.org', 'name': 'A', 'tax_status': {'type': 'free'}}   | /tax_status/type unknown_value
            {'email': 'a@b.org', 'name': 'A', 'groups': ['nope', 'never']}  | /groups unknown_customer_group
            {'email': 'a@b.org', 'name': 'A', 'assigned_tier': 'nope'}      | /assigned_tier unknown_customer_tier
            """)
    void refusesWhatCannotBe(String body, String errors) {
        Reply refused = STAFF.post(CUSTOMERS, json(body));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.errors()).containsExactlyInAnyOrder(errors.split(", "));
    }

    @Test
    void refusesTooMuch() {
        String groups =
                IntStream.rangeClosed(0, 100).mapToObj(i -> "'g" + i + "'").collect(Collectors.joining(","));

        assertThat(STAFF.post(CUSTOMERS, json("{'email': 'a@b.org', 'name': 'A', 'groups': [" + groups + "]}"))
                        .errors())
                .containsExactly("/groups invalid_length");
        assertThat(STAFF.post(CUSTOMERS, json("{'email': 'a@b.org', 'name': '" + "x".repeat(201) + "'}"))
                        .errors())
                .containsExactly("/name invalid_length");
        assertThat(STAFF.post(CUSTOMERS, json("{'email': '" + "x".repeat(250) + "@b.org', 'name': 'A'}"))
                        .errors())
                .containsExactly("/email invalid_value");
    }

    @Test
    void keepsWhatEveryCustomerHas() {
        Reply ada = customer();

        assertThat(STAFF.patch(path(ada), json("{'member_since': null}")).errors())
                .containsExactly("/member_since not_removable");
        assertThat(STAFF.patch(path(ada), json("{'email': null, 'name': null}")).errors())
                .containsExactlyInAnyOrder("/email required", "/name required");
        assertThat(STAFF.patch(path(ada), json("{'id': '" + ada.at("/id") + "'}"))
                        .errors())
                .containsExactly("/id unknown_field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/customers", "/api/v1/customer-groups", "/api/v1/customer-tiers"})
    void isForStaffOnly(String path) {
        for (Reply refused : Arrays.asList(
                guest.get(path),
                guest.get(path + "/x"),
                guest.post(path, "{}"),
                guest.put(path + "/x", "{}"),
                guest.patch(path + "/x", "{}"),
                guest.delete(path + "/x"))) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.at("/code")).isEqualTo("authentication_required");
        }
    }
}
