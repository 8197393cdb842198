package dev.entrepot.web.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderListControllerTest {

    private static final String ORDERS = "/api/v1/orders";
    private static final Counter COUNTER = new Counter();

    private static JsonNode paid;
    private static JsonNode declined;

    @BeforeAll
    static void order() {
        COUNTER.sell("LIST-A", "10.00", 10);
        paid = order("ada@example.org", "tok_success");
        declined = order("grace@example.org", "tok_declined");
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    @Test
    void showsStaffTheLatestFirst() {
        Api.Answered list = COUNTER.staff().get(ORDERS + "?page_size=1");

        list.hasStatus(200);
        assertThat(list.at("/pagination/count")).isEqualTo("2");
        assertThat(list.at("/pagination/next")).endsWith("/api/v1/orders?page_size=1&page=2");
        assertThat(list.header("Link")).contains("rel=\"next\"");
        assertThat(list.header("Cache-Control")).contains("private");
        assertThat(list.header("ETag")).isNotEmpty();
        assertThat(list.body().at("/results/0").propertyNames())
                .containsExactly(
                        "id",
                        "number",
                        "status",
                        "payment_status",
                        "fulfillment_status",
                        "email",
                        "name",
                        "total",
                        "placed_at");
        assertThat(list.text()).doesNotContain(paid.path("access_token").asString(), "access_token");
    }

    @Test
    void findsByEachFilter() {
        assertThat(found("number=" + paid.path("number").asString()))
                .isEqualTo(paid.path("id").asString());
        assertThat(found("email=grace@example.org"))
                .isEqualTo(declined.path("id").asString());
        assertThat(found("status=payment_failed")).isEqualTo(declined.path("id").asString());
        assertThat(found("placed_until=2020-01-01")).isEmpty();
        assertThat(found("placed_from=2999-01-01")).isEmpty();
        assertThat(found("status=paid&placed_from=2020-01-01&fields=id"))
                .isEqualTo(paid.path("id").asString());
    }

    @Test
    void walksAlongTheListByACursor() {
        Api.Answered begin =
                COUNTER.staff().get(ORDERS + "?cursor=&page_size=1&fields=id").hasStatus(200);
        String next = begin.at("/pagination/next_cursor");

        assertThat(begin.at("/results/0/id")).isEqualTo(declined.path("id").asString());
        assertThat(begin.body().at("/pagination").propertyNames()).containsExactly("page_size", "next_cursor", "next");
        assertThat(begin.at("/pagination/next")).endsWith("/api/v1/orders?page_size=1&fields=id&cursor=" + next);
        assertThat(begin.header("Link")).contains("cursor=>; rel=\"first\"", "cursor=" + next + ">; rel=\"next\"");

        Api.Answered end =
                COUNTER.staff().get(ORDERS + "?page_size=1&cursor=" + next).hasStatus(200);
        assertThat(end.at("/results/0/id")).isEqualTo(paid.path("id").asString());
        assertThat(end.body().at("/pagination/next_cursor").isNull()).isTrue();
        assertThat(end.body().at("/pagination/next").isNull()).isTrue();
        assertThat(end.header("Link")).doesNotContain("next");
        assertThat(end.header("Cache-Control")).contains("private");
    }

    @Test
    void takesTheCursorOfTheDescription() {
        COUNTER.staff().get(ORDERS + "?cursor=AAY-V1kRgABzLzR5bHpBJ4xX2vCm0a7h").hasStatus(200);
    }

    @Test
    void takesNoOtherCursors() {
        for (String wrong :
                new String[] {"x", "%21", "AAAA", "0", "_".repeat(32), "f" + "_".repeat(31), "A".repeat(33)}) {
            COUNTER.staff().get(ORDERS + "?cursor=" + wrong).hasFaults("cursor invalid_value");
        }
        COUNTER.staff().get(ORDERS + "?cursor=&page=1").hasFaults("page conflicting");
    }

    @Test
    void saysWhatItExpects() {
        Api.Answered faulty = COUNTER.staff().get(ORDERS + "?status=lost&number=7&email=x&ordering=total&page=0&sku=A");

        faulty.hasFaults(
                "status unknown_value",
                "number invalid_format",
                "email invalid_value",
                "ordering invalid_format",
                "page out_of_range",
                "sku unknown_parameter");
        COUNTER.staff()
                .get(ORDERS + "?placed_from=2026-02-01&placed_until=2026-01-01")
                .hasFaults("placed_until out_of_range");
        COUNTER.staff().get(ORDERS + "?page=7").isProblem(404, "page_out_of_range");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest().get(ORDERS).isProblem(401, "authentication_required");
    }

    private static String found(String query) {
        Api.Answered list = COUNTER.staff().get(ORDERS + "?" + query).hasStatus(200);
        assertThat(list.body().path("results").size()).as(list.text()).isLessThan(2);
        return list.at("/results/0/id");
    }

    private static JsonNode order(String email, String token) {
        return COUNTER.buyer()
                .post(ORDERS, """
                        {'email': '%s', 'payment': {'token': '%s'},
                         'shipping_address': {'name': 'Ada Lovelace', 'line1': 'Unter den Linden 1', 'city': 'Berlin',
                           'postal_code': '10117', 'country': 'DE'},
                         'lines': [{'sku': 'LIST-A', 'quantity': 1}]}""".formatted(email, token))
                .hasStatus(201)
                .body();
    }
}
