package dev.entrepot.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceListControllerTest {

    private static final String LISTS = "/api/v1/price-lists";
    private static final Counter COUNTER = new Counter();

    @BeforeEach
    void open() {
        COUNTER.open();
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    private static Api.Answered opened(String code) {
        return COUNTER.staff()
                .post(LISTS, "{'code': '%s', 'name': 'Many at once', 'priority': 10}".formatted(code))
                .hasStatus(201);
    }

    private static Api.Answered set(String code, String entries) {
        return COUNTER.staff().post(LISTS + "/" + code + "/entries", "{'entries': [" + entries + "]}");
    }

    private static String unitPrice(String sku, int quantity) {
        return COUNTER.guest()
                .post("/api/v1/quotes", "{'lines': [{'sku': '%s', 'quantity': %d}]}".formatted(sku, quantity))
                .at("/lines/0/unit_price/amount");
    }

    @Test
    void keepsAllThatAListSays() {
        Api.Answered created = COUNTER.staff().post(LISTS, """
                {'code': 'full', 'name': ' Trade ', 'currency': 'JPY', 'priority': 7, 'valid_from': '2026-06-01T00:00:00Z',
                 'valid_until': '2026-09-01T00:00:00Z', 'customer_groups': ['trade', 'press'], 'customer_tiers': ['gold'],
                 'channels': ['app'], 'tax_included': true}""");

        created.hasStatus(201).hasBody("""
                {'code': 'full', 'name': 'Trade', 'currency': 'JPY', 'priority': 7, 'valid_from': '2026-06-01T00:00:00Z',
                 'valid_until': '2026-09-01T00:00:00Z', 'customer_groups': ['press', 'trade'], 'customer_tiers': ['gold'],
                 'channels': ['app'], 'tax_included': true}""");
        assertThat(created.header("Location")).endsWith(LISTS + "/full");
        assertThat(COUNTER.staff().get(LISTS + "/full").text()).isEqualTo(created.text());
        assertThat(COUNTER.staff().get(LISTS + "?page_size=100").text()).contains("'full'".replace('\'', '"'));
    }

    @Test
    void takesWhatIsLeftOutFromTheStore() {
        opened("plain").hasBody("""
                {'code': 'plain', 'name': 'Many at once', 'currency': 'EUR', 'priority': 10, 'valid_from': null,
                 'valid_until': null, 'customer_groups': [], 'customer_tiers': [], 'channels': [], 'tax_included': false}""");
    }

    @Test
    void refusesWhatCannotBeAList() {
        opened("taken");

        COUNTER.staff()
                .post(LISTS, "{'code': 'taken', 'name': 'Again', 'priority': 1}")
                .isProblem(409, "price_list_code_taken");
        COUNTER.staff()
                .post(LISTS, "{'code': 'base', 'name': 'Regular', 'priority': 1}")
                .isProblem(409, "price_list_code_taken");
        COUNTER.staff()
                .post(
                        LISTS,
                        "{'code': 'Not so', 'name': ' ', 'priority': -1, 'valid_from': '2026-06-02T00:00:00Z', 'valid_until':"
                                + " '2026-06-01T00:00:00Z'}")
                .hasStatus(422);
        COUNTER.staff()
                .post(
                        LISTS,
                        "{'code': 'short', 'name': 'Short', 'priority': 1, 'valid_from': '2026-06-02T00:00:00Z', 'valid_until':"
                                + " '2026-06-02T00:00:00Z'}")
                .hasFaults("/valid_until ends_before_it_begins");
        COUNTER.staff().get(LISTS + "/nowhere").isProblem(404, "price_list_not_found");
        COUNTER.guest().get(LISTS).isProblem(401, "authentication_required");
    }

    @Test
    void changesAListInTheVersionThatWasSeen() {
        Api.Answered created = opened("changes");
        Api seen = COUNTER.staff().with("If-Match", created.header("ETag"));

        Api.Answered patched = seen.patch(LISTS + "/changes", "{'priority': 99, 'customer_groups': ['trade']}");

        patched.hasStatus(200);
        assertThat(patched.at("/priority")).isEqualTo("99");
        assertThat(patched.at("/name")).isEqualTo("Many at once");
        assertThat(patched.header("ETag")).startsWith("\"2.");
        seen.patch(LISTS + "/changes", "{'priority': 1}").isProblem(412, "stale_version");
        COUNTER.staff().patch(LISTS + "/changes", "{'code': 'other'}").hasFaults("/code code_is_final");
        COUNTER.staff().patch(LISTS + "/changes", "{'currency': 'JPY'}").hasFaults("/currency currency_is_final");
        COUNTER.staff()
                .put(LISTS + "/changes", "{'code': 'changes', 'name': 'Replaced', 'priority': 3}")
                .hasStatus(200);
        assertThat(COUNTER.staff().get(LISTS + "/changes").at("/name")).isEqualTo("Replaced");
    }

    @Test
    void setsPricesThatQuotesUseAndTellsWhatBecameOfEach() {
        VariantId sold = COUNTER.sell("LIST-1", "20.00", 100);
        opened("bulk");

        Api.Answered done = set("bulk", """
                {'sku': 'LIST-1', 'min_quantity': 5, 'price': '18.00'},
                {'sku': 'LIST-1', 'min_quantity': 10, 'price': '15.00', 'compare_at_price': '20.00'},
                {'sku': 'NOBODY', 'price': '1.00'},
                {'sku': 'LIST-1', 'price': {'amount': '700', 'currency': 'JPY'}}""");

        done.hasStatus(200).hasBody("""
                {'results': [
                  {'sku': 'LIST-1', 'variant_id': '%1$s', 'min_quantity': 5, 'result': 'applied', 'before': null,
                   'after': {'amount': '18.00', 'currency': 'EUR'}, 'price_change_id': null},
                  {'sku': 'LIST-1', 'variant_id': '%1$s', 'min_quantity': 10, 'result': 'applied', 'before': null,
                   'after': {'amount': '15.00', 'currency': 'EUR'}, 'price_change_id': null},
                  {'sku': 'NOBODY', 'variant_id': null, 'min_quantity': 1, 'result': 'sku_not_found', 'before': null, 'after': null,
                   'price_change_id': null},
                  {'sku': 'LIST-1', 'variant_id': '%1$s', 'min_quantity': 1, 'result': 'currency_mismatch', 'before': null, 'after': null,
                   'price_change_id': null}]}""".formatted(sold));
        assertThat(unitPrice("LIST-1", 4)).isEqualTo("20.00");
        assertThat(unitPrice("LIST-1", 5)).isEqualTo("18.00");
        assertThat(unitPrice("LIST-1", 10)).isEqualTo("15.00");

        Api.Answered listed = COUNTER.staff().get(LISTS + "/bulk/entries?page_size=1&page=2");
        assertThat(listed.at("/pagination/count")).isEqualTo("2");
        assertThat(listed.at("/results/0/min_quantity")).isEqualTo("10");
        assertThat(listed.at("/results/0/compare_at_price/amount")).isEqualTo("20.00");
        assertThat(listed.at("/results/0/variant_id")).hasSize(36);
        assertThat(listed.body().at("/results/0/lowest_price_30_days").isNull()).isTrue();

        COUNTER.staff()
                .delete(LISTS + "/bulk/entries/LIST-1?min_quantity=10&reason=over")
                .hasStatus(204);
        assertThat(unitPrice("LIST-1", 10)).isEqualTo("18.00");
        Api.Answered history = COUNTER.staff().get("/api/v1/prices/LIST-1/history");
        assertThat(history.at("/results/0/list")).isEqualTo("bulk");
        assertThat(history.at("/results/0/reason")).isEqualTo("over");
        assertThat(history.body().at("/results/0/after").isNull()).isTrue();
        COUNTER.staff()
                .delete(LISTS + "/bulk/entries/LIST-1?min_quantity=10")
                .isProblem(404, "price_list_entry_not_found");
        COUNTER.staff()
                .delete(LISTS + "/bulk/entries/no sku".replace(" ", "%20"))
                .isProblem(404, "price_list_entry_not_found");
    }

    @Test
    void namesAVariantByItsIdOrByItsSkuButNotByBoth() {
        VariantId sold = COUNTER.sell("LIST-4", "20.00", 100);
        opened("ids");

        Api.Answered done = set("ids", "{'variant_id': '%s', 'price': '18.00'}".formatted(sold));

        assertThat(done.at("/results/0/result")).isEqualTo("applied");
        assertThat(done.at("/results/0/sku")).isEqualTo("LIST-4");
        assertThat(unitPrice("LIST-4", 1)).isEqualTo("18.00");
        set("ids", "{'variant_id': '%s', 'sku': 'LIST-4', 'price': '18.00'}".formatted(sold))
                .hasFaults("/entries/0/sku ambiguous_variant");
        set("ids", "{'price': '18.00'}").hasFaults("/entries/0/sku ambiguous_variant");
    }

    @Test
    void hasGreatChangesOfAListWait() {
        COUNTER.sell("LIST-2", "20.00", 100);
        opened("waits");
        set("waits", "{'sku': 'LIST-2', 'price': '18.00'}");

        Api.Answered waiting = set("waits", "{'sku': 'LIST-2', 'price': '8.99'}");

        assertThat(waiting.at("/results/0/result")).isEqualTo("waiting_for_approval");
        assertThat(unitPrice("LIST-2", 1)).isEqualTo("18.00");
        String change = "/api/v1/price-changes/" + waiting.at("/results/0/price_change_id");
        assertThat(COUNTER.staff().get(change).at("/list")).isEqualTo("waits");
        COUNTER.colleague().post(change + "/approve", null).hasStatus(200);
        assertThat(unitPrice("LIST-2", 1)).isEqualTo("8.99");
    }

    @Test
    void deletesAListWithItsPrices() {
        COUNTER.sell("LIST-3", "20.00", 100);
        Api.Answered created = opened("gone");
        set("gone", "{'sku': 'LIST-3', 'price': '18.00'}").hasStatus(200);
        COUNTER.staff().with("If-Match", "\"7.x\"").delete(LISTS + "/gone").isProblem(412, "stale_version");

        COUNTER.staff()
                .with("If-Match", created.header("ETag"))
                .delete(LISTS + "/gone")
                .hasStatus(204);

        assertThat(unitPrice("LIST-3", 1)).isEqualTo("20.00");
        COUNTER.staff().get(LISTS + "/gone/entries").isProblem(404, "price_list_not_found");
        COUNTER.staff().delete(LISTS + "/gone").isProblem(404, "price_list_not_found");
        set("gone", "{'sku': 'LIST-3', 'price': '18.00'}").isProblem(404, "price_list_not_found");
    }

    @Test
    void boundsHowManyPricesAreSetAtOnce() {
        opened("bounds");

        set("bounds", "").hasFaults("/entries invalid_length");
        set("bounds", "{'sku': 'X', 'min_quantity': 0, 'price': '1.00'}").hasStatus(422);
    }
}
