package dev.entrepot.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceControllerTest {

    private static final String PRICES = "/api/v1/prices/";
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
    void setsThePriceThatQuotesUse() {
        COUNTER.list("PRICE-1", ProductStatus.PUBLISHED);

        COUNTER.staff()
                .put(
                        PRICES + "PRICE-1",
                        "{'price': '19.90', 'compare_at_price': {'amount': '25.00', 'currency': 'EUR'}}")
                .hasStatus(200)
                .hasBody("""
                        {'sku': 'PRICE-1', 'price': {'amount': '19.90', 'currency': 'EUR'},
                         'compare_at_price': {'amount': '25.00', 'currency': 'EUR'}, 'lowest_price_30_days': null,
                         'change': null}""");

        Api.Answered quote = COUNTER.guest().post("/api/v1/quotes", "{'lines': [{'sku': 'PRICE-1', 'quantity': 1}]}");
        assertThat(quote.at("/total/amount")).isEqualTo("19.90");
        assertThat(quote.at("/lines/0/compare_at_price/amount")).isEqualTo("25.00");
    }

    @Test
    void takesNumbersAndOtherCurrencies() {
        COUNTER.list("PRICE-2", ProductStatus.PUBLISHED);

        COUNTER.staff().put(PRICES + "PRICE-2", "{'price': 5}").hasBody("""
                        {'sku': 'PRICE-2', 'price': {'amount': '5.00', 'currency': 'EUR'}, 'compare_at_price': null,
                         'lowest_price_30_days': null, 'change': null}""");
        COUNTER.staff()
                .put(PRICES + "PRICE-2", "{'price': {'amount': '700', 'currency': 'JPY'}}")
                .hasStatus(200);

        assertThat(COUNTER.guest()
                        .post("/api/v1/quotes", "{'currency': 'JPY', 'lines': [{'sku': 'PRICE-2', 'quantity': 2}]}")
                        .at("/total/amount"))
                .isEqualTo("1400");
        assertThat(COUNTER.guest()
                        .post("/api/v1/quotes", "{'lines': [{'sku': 'PRICE-2', 'quantity': 2}]}")
                        .at("/total/amount"))
                .isEqualTo("10.00");
    }

    @Test
    void keepsPricesOfGreaterQuantitiesUntilTheyAreTaken() {
        COUNTER.sell("PRICE-TIER", "10.00", 100);
        String tiers =
                "{'sku': 'PRICE-TIER', 'price': {'amount': '10.00', 'currency': 'EUR'}, 'compare_at_price': null,"
                        + " 'tiers': [{'min_quantity': 10, 'price': {'amount': '8.00', 'currency': 'EUR'}, 'compare_at_price': null, 'lowest_price_30_days': null}],"
                        + " 'lowest_price_30_days': null, 'change': null}";

        COUNTER.staff()
                .put(PRICES + "PRICE-TIER", "{'min_quantity': 10, 'price': '8.00'}")
                .hasBody(tiers);

        COUNTER.staff().get(PRICES + "PRICE-TIER").hasBody(tiers);
        assertThat(unitPrice(9)).isEqualTo("10.00");
        assertThat(unitPrice(10)).isEqualTo("8.00");
        COUNTER.staff().delete(PRICES + "PRICE-TIER?min_quantity=5").isProblem(404, "price_list_entry_not_found");
        COUNTER.staff().delete(PRICES + "PRICE-TIER?min_quantity=10").hasStatus(204);
        assertThat(unitPrice(10)).isEqualTo("10.00");
        COUNTER.staff().delete(PRICES + "NOBODY?min_quantity=10").isProblem(404, "price_list_entry_not_found");
        COUNTER.staff().delete(PRICES + "PRICE-TIER").hasFaults("min_quantity required");
    }

    private static String unitPrice(int quantity) {
        return COUNTER.guest()
                .post("/api/v1/quotes", "{'lines': [{'sku': 'PRICE-TIER', 'quantity': " + quantity + "}]}")
                .at("/lines/0/unit_price/amount");
    }

    @Test
    void roundsNothing() {
        COUNTER.list("PRICE-3", ProductStatus.DRAFT);

        COUNTER.staff()
                .put(PRICES + "PRICE-3", "{'price': '9.999', 'compare_at_price': {'amount': 'x', 'currency': 'EUR'}}")
                .hasFaults("/price too_many_decimals", "/compare_at_price invalid_value");
        COUNTER.staff().put(PRICES + "PRICE-3", "{}").hasFaults("/price required");
    }

    @Test
    void refusesPricesThatCannotBe() {
        COUNTER.list("PRICE-4", ProductStatus.DRAFT);

        COUNTER.staff().put(PRICES + "PRICE-4", "{'price': '0.00'}").isProblem(422, "invalid_price");
        COUNTER.staff()
                .put(PRICES + "PRICE-4", "{'price': '5.00', 'compare_at_price': '5.00'}")
                .isProblem(422, "invalid_price");
        COUNTER.staff()
                .put(PRICES + "PRICE-4", "{'price': '5.00', 'compare_at_price': {'amount': '9.00', 'currency': 'USD'}}")
                .isProblem(422, "currency_mismatch");
    }

    @Test
    void quotesNoAmountThatMoneyCannotHold() {
        COUNTER.list("PRICE-5", ProductStatus.PUBLISHED);
        COUNTER.staff()
                .put(PRICES + "PRICE-5", "{'price': '90000000000000000.00'}")
                .hasStatus(200);

        COUNTER.guest()
                .post("/api/v1/quotes", "{'lines': [{'sku': 'PRICE-5', 'quantity': 2}]}")
                .isProblem(422, "amount_too_large");
    }

    @Test
    void tellsTheLowestPriceBesideAReducedOne() {
        VariantId variant = COUNTER.sell("PRICE-6", "20.00", 1);
        COUNTER.price(variant, "18.00", null);
        COUNTER.price(variant, "21.00", null);

        Api.Answered set = COUNTER.staff().put(PRICES + "PRICE-6", "{'price': '15.00', 'compare_at_price': '21.00'}");

        assertThat(set.hasStatus(200).at("/lowest_price_30_days/amount")).isEqualTo("18.00");
        assertThat(COUNTER.staff().get(PRICES + "PRICE-6").at("/lowest_price_30_days/amount"))
                .isEqualTo("18.00");
    }

    @Test
    void readsAPriceInACurrency() {
        COUNTER.sell("PRICE-7", "20.00", 1);

        COUNTER.staff().get(PRICES + "PRICE-7").hasStatus(200).hasBody("""
                {'sku': 'PRICE-7', 'price': {'amount': '20.00', 'currency': 'EUR'}, 'compare_at_price': null,
                 'lowest_price_30_days': null, 'change': null}""");
        COUNTER.staff().get(PRICES + "PRICE-7?currency=JPY").isProblem(422, "price_missing");
        COUNTER.staff().get(PRICES + "NOBODY").isProblem(404, "sku_not_found");
    }

    @Test
    void keepsAGreatChangeForApproval() {
        COUNTER.sell("PRICE-8", "20.00", 1);

        Api.Answered kept = COUNTER.staff().put(PRICES + "PRICE-8", "{'price': '8.00', 'reason': 'clearance'}");

        kept.hasStatus(202);
        assertThat(kept.at("/price/amount")).isEqualTo("20.00");
        assertThat(kept.at("/change/state")).isEqualTo("waiting_for_approval");
        assertThat(COUNTER.staff().get(PRICES + "PRICE-8").at("/change/id")).isEqualTo(kept.at("/change/id"));
        assertThat(kept.at("/change/reason")).isEqualTo("clearance");
        assertThat(kept.header("Location")).endsWith("/api/v1/price-changes/" + kept.at("/change/id"));
    }

    @Test
    void keepsALaterChangeForItsTime() {
        COUNTER.list("PRICE-9", ProductStatus.PUBLISHED);

        Api.Answered kept =
                COUNTER.staff().put(PRICES + "PRICE-9", "{'price': '8.00', 'effective_at': '2030-01-01T00:00:00Z'}");

        kept.hasStatus(202);
        assertThat(kept.body().at("/price").isNull()).isTrue();
        assertThat(kept.at("/change/state")).isEqualTo("scheduled");
        assertThat(kept.at("/change/effective_at")).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(COUNTER.staff().get(PRICES + "PRICE-9").at("/change/effective_at"))
                .isEqualTo("2030-01-01T00:00:00Z");
        COUNTER.staff().get(PRICES + "PRICE-9?currency=USD").isProblem(422, "price_missing");
    }

    @Test
    void tellsTheHistoryTheNewestFirst() {
        COUNTER.list("PRICE-10", ProductStatus.DRAFT);
        COUNTER.staff().put(PRICES + "PRICE-10", "{'price': '20.00'}");
        COUNTER.staff().put(PRICES + "PRICE-10", "{'price': '19.00', 'compare_at_price': '20.00', 'reason': 'sale'}");

        Api.Answered history = COUNTER.staff().get(PRICES + "PRICE-10/history?page_size=1");

        history.hasStatus(200);
        assertThat(history.at("/pagination/count")).isEqualTo("2");
        assertThat(history.at("/results/0/before/price/amount")).isEqualTo("20.00");
        assertThat(history.at("/results/0/after/compare_at_price/amount")).isEqualTo("20.00");
        assertThat(history.at("/results/0/by")).isEqualTo("tests");
        assertThat(history.at("/results/0/reason")).isEqualTo("sale");
        assertThat(COUNTER.staff()
                        .get(PRICES + "PRICE-10/history?page=2&page_size=1")
                        .body()
                        .at("/results/0/before")
                        .isNull())
                .isTrue();
        COUNTER.staff().get(PRICES + "PRICE-10/history?page=3&page_size=1").isProblem(404, "page_out_of_range");
        COUNTER.staff().get(PRICES + "NOBODY/history").isProblem(404, "sku_not_found");
    }

    @Test
    void changesManyPricesAfterTellingWhatItWouldDo() {
        COUNTER.sell("PRICE-11", "20.00", 1);
        COUNTER.sell("PRICE-12", "1.00", 1);
        String body = "{'skus': ['PRICE-11', 'PRICE-12', 'NOBODY'],"
                + " 'adjustment': {'direction': 'down', 'amount': '0.75'}, 'dry_run': %s}";

        Api.Answered told = COUNTER.staff().post(PRICES + "bulk-changes", body.formatted("true"));

        told.hasStatus(200).hasBody("""
                {'dry_run': true, 'results': [
                  {'sku': 'PRICE-11', 'result': 'applied', 'before': {'amount': '20.00', 'currency': 'EUR'},
                   'after': {'amount': '19.25', 'currency': 'EUR'}, 'compare_at_price': null, 'price_change_id': null},
                  {'sku': 'PRICE-12', 'result': 'waiting_for_approval', 'before': {'amount': '1.00', 'currency': 'EUR'},
                   'after': {'amount': '0.25', 'currency': 'EUR'}, 'compare_at_price': null, 'price_change_id': null},
                  {'sku': 'NOBODY', 'result': 'sku_not_found', 'before': null, 'after': null, 'compare_at_price': null,
                   'price_change_id': null}]}""");
        assertThat(COUNTER.staff().get(PRICES + "PRICE-11").at("/price/amount")).isEqualTo("20.00");

        Api anna = COUNTER.staff().with("Idempotency-Key", "bulk-1");
        Api.Answered done = anna.post(PRICES + "bulk-changes", body.formatted("false"));

        done.hasStatus(200);
        assertThat(COUNTER.staff().get(PRICES + "PRICE-11").at("/price/amount")).isEqualTo("19.25");
        COUNTER.staff()
                .get("/api/v1/price-changes/" + done.at("/results/1/price_change_id"))
                .hasStatus(200);
        Api.Answered again = anna.post(PRICES + "bulk-changes", body.formatted("false"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(done.text());
    }

    @Test
    void movesPricesByOneSizeOnly() {
        COUNTER.staff()
                .post(
                        PRICES + "bulk-changes",
                        "{'skus': [], 'adjustment': {'direction': 'up', 'amount': '1.00', 'percentage': '5'}}")
                .hasFaults("/skus invalid_length", "/adjustment one_of_two");
        COUNTER.staff()
                .post(PRICES + "bulk-changes", "{'skus': ['A'], 'adjustment': {'direction': 'up', 'amount': '-1.00'}}")
                .hasFaults("/adjustment one_of_two");
        COUNTER.sell("PRICE-13", "20.00", 1);
        COUNTER.staff()
                .post(
                        PRICES + "bulk-changes",
                        "{'skus': ['PRICE-13'], 'adjustment': {'direction': 'up', 'amount': {'amount': '1', 'currency': 'JPY'}}}")
                .isProblem(422, "currency_mismatch");
    }

    @Test
    void knowsNoOtherSkus() {
        COUNTER.staff().put(PRICES + "NOBODY", "{'price': '1.00'}").isProblem(404, "sku_not_found");
        COUNTER.staff().put(PRICES + "no_sku", "{'price': '1.00'}").isProblem(404, "sku_not_found");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest().put(PRICES + "PRICE-1", "{'price': '1.00'}").isProblem(401, "authentication_required");
    }
}
