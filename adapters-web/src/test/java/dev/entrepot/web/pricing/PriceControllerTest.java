package dev.entrepot.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.ProductStatus;
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
                         'compare_at_price': {'amount': '25.00', 'currency': 'EUR'}}""");

        Api.Answered quote = COUNTER.guest().post("/api/v1/quotes", "{'lines': [{'sku': 'PRICE-1', 'quantity': 1}]}");
        assertThat(quote.at("/total/amount")).isEqualTo("19.90");
        assertThat(quote.at("/lines/0/compare_at_price/amount")).isEqualTo("25.00");
    }

    @Test
    void takesNumbersAndOtherCurrencies() {
        COUNTER.list("PRICE-2", ProductStatus.PUBLISHED);

        COUNTER.staff().put(PRICES + "PRICE-2", "{'price': 5}").hasBody("""
                        {'sku': 'PRICE-2', 'price': {'amount': '5.00', 'currency': 'EUR'}, 'compare_at_price': null}""");
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
    void knowsNoOtherSkus() {
        COUNTER.staff().put(PRICES + "NOBODY", "{'price': '1.00'}").isProblem(404, "sku_not_found");
        COUNTER.staff().put(PRICES + "no_sku", "{'price': '1.00'}").isProblem(404, "sku_not_found");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest().put(PRICES + "PRICE-1", "{'price': '1.00'}").isProblem(401, "authentication_required");
    }
}
