package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Race;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers, their groups and tiers decide what quotes and orders cost in which staff name them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerJourneyTest {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Shop shop = Shop.shared();
    private final String sku = shop.product("100.00", 100);
    private final String silver = "silver-" + unique;

    /** Nobody else in the shop has tiers, so that ranks are free. */
    @BeforeAll
    void promoteTheLoyal() {
        created("/api/v1/customer-tiers", """
                {"code": "%s", "name": "Silver", "rank": 40, "from_months": 24}""".formatted(silver));
        created("/api/v1/promotions", """
                {"code": "LOYAL-%s", "name": "For the loyal", "conditions": [{"type": "customer_tier", "tiers": ["%s"]}],
                 "actions": [{"type": "off_order", "discount": {"type": "percentage", "percentage": "10"}}]}
                """.formatted(unique.toUpperCase(Locale.ROOT), silver));
    }

    @AfterAll
    void takeTheTierAway() {
        assertThat(shop.staff().delete("/api/v1/customer-tiers/" + silver).status())
                .isEqualTo(204);
    }

    @Test
    void whoHasBeenAMemberForLongEnoughPaysLess() {
        String loyal = customer("2020-01-01T00:00:00Z").at("/id");
        String fresh = customer("2999-01-01T00:00:00Z").at("/id");

        Api.Answer quote = quote(shop.staff(), named(loyal));
        Api.Answer order = order(named(loyal), UUID.randomUUID().toString());

        assertThat(quote.at("/discount/amount")).as(quote.toString()).isEqualTo("10.00");
        assertThat(order.status()).as(order.toString()).isEqualTo(201);
        assertThat(order.at("/discount/amount")).isEqualTo("10.00");
        assertThat(order.at("/fingerprint")).isEqualTo(quote.at("/fingerprint"));
        assertThat(quote(shop.staff(), named(fresh)).at("/discount/amount")).isEqualTo("0.00");
    }

    @Test
    void anOrderIsAnsweredAgainWhenItsCustomerIsForgotten() {
        String loyal = customer("2020-01-01T00:00:00Z").at("/id");
        String key = UUID.randomUUID().toString();
        Api.Answer first = order(named(loyal), key);

        assertThat(shop.staff().delete("/api/v1/customers/" + loyal).status()).isEqualTo(204);
        Api.Answer second = order(named(loyal), key);
        Api.Answer other = order(named(loyal), UUID.randomUUID().toString());

        assertThat(second.status()).as(second.toString()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("unknown_customer");
    }

    @Test
    void somebodysAddressGivesNobodyTheirPrices() {
        Api.Answer loyal = customer("2020-01-01T00:00:00Z");
        String body = Shop.orderBody("tok_success", Shop.line(sku, 1))
                .replaceFirst("\"email\": *\"[^\"]*\"", "\"email\": \"" + loyal.at("/email") + "\"");

        Api.Answer order = shop.guest()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/orders", body);

        assertThat(order.at("/email")).as(order.toString()).isEqualTo(loyal.at("/email"));
        assertThat(order.at("/discount/amount")).isEqualTo("0.00");
        assertThat(quote(shop.guest(), named(loyal.at("/id"))).status()).isEqualTo(401);
    }

    @Test
    void ofTwoEditorsOneIsTold() {
        Api.Answer customer = customer("2020-01-01T00:00:00Z");
        String seen = customer.header("ETag").orElseThrow();

        List<Api.Answer> answers = Race.run(
                8,
                racer -> shop.staff()
                        .with("If-Match", seen)
                        .patch("/api/v1/customers/" + customer.at("/id"), "{\"name\": \"Editor " + racer + "\"}"));

        assertThat(answers.stream().map(Api.Answer::status)).containsOnlyOnce(200);
        assertThat(answers.stream().map(Api.Answer::status).filter(status -> status != 200))
                .hasSize(7)
                .containsOnly(412);
    }

    @Test
    void anAddressIsGivenOnceHoweverManyAskForIt() {
        String email = "race-" + unique + "@example.org";

        List<Api.Answer> answers = Race.run(
                8,
                racer -> shop.staff().post("/api/v1/customers", """
                {"email": "%s", "name": "Racer"}""".formatted(
                                racer % 2 == 0 ? email : email.toUpperCase(Locale.ROOT))));

        assertThat(answers.stream().map(Api.Answer::status)).containsOnlyOnce(201);
        assertThat(answers.stream().map(answer -> answer.at("/code")).filter(code -> !code.isEmpty()))
                .hasSize(7)
                .containsOnly("customer_email_taken");
        assertThat(shop.staff().get("/api/v1/customers?email=" + email).at("/pagination/count"))
                .isEqualTo("1");
    }

    /** PostgreSQL takes no NUL and no half of a character. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "a%00b",
                "%ED%A0%80",
                "Press",
                "%27%20or%20true--",
                "12345678901234567890123456789012345678901"
            })
    void whatIsNoCodeNamesNothing(String code) {
        for (String path : List.of("/api/v1/customer-groups/", "/api/v1/customer-tiers/", "/api/v1/customers/")) {
            for (Api.Answer answer : List.of(
                    shop.staff().get(path + code),
                    shop.staff().patch(path + code, "{\"name\": \"A\"}"),
                    shop.staff().delete(path + code))) {
                assertThat(answer.status()).as(path + code + ": " + answer).isIn(400, 404);
            }
        }
    }

    @Test
    void listsAreBounded() {
        for (String path : List.of("/api/v1/customers", "/api/v1/customer-groups", "/api/v1/customer-tiers")) {
            assertThat(shop.staff().get(path + "?page=2147483647&page_size=100").status())
                    .isEqualTo(404);
            assertThat(shop.staff().get(path + "?page=2147483648").status()).isEqualTo(422);
            assertThat(shop.staff().get(path + "?page_size=101").status()).isEqualTo(422);
        }
        assertThat(shop.staff().get("/api/v1/customers?email=a%00@b.org").status())
                .isEqualTo(422);
    }

    @Test
    void aTierThatIsAssignedStays() {
        String code = "chosen-" + unique;
        created("/api/v1/customer-tiers", """
                {"code": "%s", "name": "Chosen", "rank": 41}""".formatted(code));
        Api.Answer customer = created("/api/v1/customers", """
                {"email": "%s@example.org", "name": "Ada", "assigned_tier": "%s"}""".formatted(code, code));

        Api.Answer kept = shop.staff().delete("/api/v1/customer-tiers/" + code);
        shop.staff().delete("/api/v1/customers/" + customer.at("/id"));

        assertThat(customer.at("/tier")).isEqualTo(code);
        assertThat(kept.at("/code")).as(kept.toString()).isEqualTo("customer_tier_in_use");
        assertThat(shop.staff().delete("/api/v1/customer-tiers/" + code).status())
                .isEqualTo(204);
    }

    private Api.Answer customer(String since) {
        return created("/api/v1/customers", """
                {"email": "%s@example.org", "name": "Ada", "member_since": "%s"}""".formatted(UUID.randomUUID(), since));
    }

    private Api.Answer created(String path, String body) {
        Api.Answer created = shop.staff().post(path, body);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    private static String named(String customer) {
        return "{\"customer\": \"" + customer + "\"}";
    }

    private Api.Answer quote(Api caller, String buyer) {
        return caller.post("/api/v1/quotes", """
                {"lines": %s, "buyer": %s}""".formatted(Shop.line(sku, 1), buyer));
    }

    private Api.Answer order(String buyer, String key) {
        String body =
                Shop.orderBody("tok_success", Shop.line(sku, 1)).replaceFirst("\\{", "{\"buyer\": " + buyer + ", ");
        return shop.staff().with("Idempotency-Key", key).post("/api/v1/orders", body);
    }
}
