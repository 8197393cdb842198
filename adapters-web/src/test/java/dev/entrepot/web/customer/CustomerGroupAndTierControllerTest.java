package dev.entrepot.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerGroupAndTierControllerTest {

    private static final String GROUPS = "/api/v1/customer-groups";
    private static final String TIERS = "/api/v1/customer-tiers";
    private static final AtomicInteger RANK = new AtomicInteger(20);

    private final TestClient staff = TestServer.shared().staff();

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    private Reply created(String path, String singleQuoted) {
        Reply created = staff.post(path, json(singleQuoted));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith(path + "/" + created.at("/code"));
        return created;
    }

    private Reply group() {
        return created(GROUPS, "{'code': '%s', 'name': ' Press '}".formatted(Fresh.word("press")));
    }

    private Reply tier() {
        return created(
                TIERS,
                "{'code': '%s', 'name': 'Gold', 'rank': %d, 'from_months': 1200}"
                        .formatted(Fresh.word("gold"), RANK.incrementAndGet()));
    }

    @Test
    void keepsGroups() {
        Reply group = group();
        String path = GROUPS + "/" + group.at("/code");

        assertThat(group.at("/name")).isEqualTo("Press");
        assertThat(staff.get(path).json()).isEqualTo(group.json());
        assertThat(staff.get(GROUPS + "?page_size=100").json().at("/results").valueStream())
                .contains(group.json());
        Reply patched = staff.patch(path, json("{'name': 'Journalists'}"), "If-Match", group.header("ETag"));
        assertThat(patched.at("/name")).isEqualTo("Journalists");
        assertThat(staff.put(path, group.json().toString(), "If-Match", group.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(staff.put(path, group.json().toString()).json()).isEqualTo(group.json());
        assertThat(staff.patch(path, json("{'code': 'other'}")).errors()).containsExactly("/code code_is_final");
        assertThat(staff.delete(path, "If-Match", group.header("ETag")).status())
                .isEqualTo(412);
        assertThat(staff.delete(path).status()).isEqualTo(204);
        assertThat(staff.get(path).at("/code")).isEqualTo("customer_group_not_found");
        assertThat(staff.delete(path).status()).isEqualTo(404);
    }

    @Test
    void keepsTiers() {
        Reply tier = tier();
        String path = TIERS + "/" + tier.at("/code");

        assertThat(tier.at("/from_months")).isEqualTo("1200");
        assertThat(staff.get(path).json()).isEqualTo(tier.json());
        Reply list = staff.get(TIERS + "?page_size=100");
        assertThat(list.json().at("/results").valueStream()).contains(tier.json());
        assertThat(list.json()
                        .at("/results")
                        .valueStream()
                        .map(each -> -each.at("/rank").intValue()))
                .isSorted();
        Reply patched = staff.patch(path, json("{'from_months': null}"), "If-Match", tier.header("ETag"));
        assertThat(patched.json().at("/from_months").isNull()).isTrue();
        assertThat(patched.at("/rank")).isEqualTo(tier.at("/rank"));
        assertThat(staff.patch(path, json("{'rank': 1}"), "If-Match", tier.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(staff.put(path, tier.json().toString()).json()).isEqualTo(tier.json());
        assertThat(staff.patch(path, json("{'code': 'other'}")).errors()).containsExactly("/code code_is_final");
        assertThat(staff.delete(path).status()).isEqualTo(204);
        assertThat(staff.get(path).at("/code")).isEqualTo("customer_tier_not_found");
    }

    @Test
    void refusesCodesAndRanksThatAreTaken() {
        Reply group = group();
        Reply tier = tier();
        Reply other = tier();

        Reply sameGroup = staff.post(GROUPS, group.json().toString());
        Reply sameTier = staff.post(TIERS, tier.json().toString());
        Reply sameRank = staff.patch(TIERS + "/" + other.at("/code"), json("{'rank': " + tier.at("/rank") + "}"));

        assertThat(sameGroup.status()).isEqualTo(409);
        assertThat(sameGroup.at("/code")).isEqualTo("customer_group_code_taken");
        assertThat(sameTier.status()).isEqualTo(409);
        assertThat(sameTier.at("/code")).isEqualTo("customer_tier_code_taken");
        assertThat(sameRank.status()).isEqualTo(409);
        assertThat(sameRank.at("/code")).isEqualTo("customer_tier_rank_taken");
        assertThat(sameRank.at("/customer_tier")).isEqualTo(tier.at("/code"));
    }

    @Test
    void keepsWhatCustomersHave() {
        Reply group = group();
        Reply tier = tier();
        Reply customer = staff.post(
                "/api/v1/customers",
                json("{'email': '%s@example.org', 'name': 'Ada', 'groups': ['%s'], 'assigned_tier': '%s'}"
                        .formatted(Fresh.word("ada"), group.at("/code"), tier.at("/code"))));
        assertThat(customer.status()).isEqualTo(201);

        Reply groupKept = staff.delete(GROUPS + "/" + group.at("/code"));
        Reply tierKept = staff.delete(TIERS + "/" + tier.at("/code"));

        assertThat(groupKept.status()).isEqualTo(409);
        assertThat(groupKept.at("/code")).isEqualTo("customer_group_in_use");
        assertThat(groupKept.at("/customers")).isEqualTo("1");
        assertThat(tierKept.status()).isEqualTo(409);
        assertThat(tierKept.at("/code")).isEqualTo("customer_tier_in_use");
        staff.delete("/api/v1/customers/" + customer.at("/id"));
        assertThat(staff.delete(GROUPS + "/" + group.at("/code")).status()).isEqualTo(204);
        assertThat(staff.delete(TIERS + "/" + tier.at("/code")).status()).isEqualTo(204);
    }

    @Test
    void answersARepeatedRequestOnceMore() {
        String body = json("{'code': '%s', 'name': 'Press'}".formatted(Fresh.word("press")));
        String key = Fresh.word("key");

        Reply first = staff.post(GROUPS, body, "Idempotency-Key", key);
        Reply again = staff.post(GROUPS, body, "Idempotency-Key", key);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        staff.delete(GROUPS + "/" + first.at("/code"));
        assertThat(staff.post(GROUPS, body, "Idempotency-Key", key).status()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer-groups | {}                                              | /code required, /name required
            customer-groups | {'code': 'Press', 'name': ' '}                  | /code invalid_format, /name required
            customer-groups | {'code': 'a\\u0000', 'name': 'A'}               | /code invalid_value
            customer-groups | {'code': '-a', 'name': 'A', 'rank': 1}          | /code invalid_format, /rank unknown_field
            customer-tiers  | {'code': 'a', 'name': 'A'}                      | /rank required
            customer-tiers  | {'code': 'a', 'name': 'A', 'rank': 0}           | /rank out_of_range
            customer-tiers  | {'code': 'a', 'name': 'A', 'rank': 101}         | /rank out_of_range
            customer-tiers  | {'code': 'a', 'name': 'A', 'rank': 1.5}         | /rank wrong_type
            customer-tiers  | {'code': 'a', 'name': 'A', 'rank': 'x'}         | /rank wrong_type
            customer-tiers  | {'code': 'a', 'name': 'A', 'rank': 1, 'from_months': -1}   | /from_months out_of_range
            customer-tiers  | {'code': 'a', 'name': 'A', 'rank': 1, 'from_months': 1201} | /from_months out_of_range
            """)
    void refusesWhatCannotBe(String path, String body, String errors) {
        Reply refused = staff.post("/api/v1/" + path, json(body));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.errors()).containsExactlyInAnyOrder(errors.split(", "));
    }
}
