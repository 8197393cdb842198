package dev.entrepot.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.Counter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaxRateControllerTest {

    private static final String TAX_RATES = "/api/v1/tax-rates";
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
    void replacesAllRates() {
        COUNTER.sell("TAX-1", "100.00", 1);
        String shown = """
                {'rules': [
                  {'country': 'US', 'region': 'NY', 'tax_category': 'standard', 'rates': [
                    {'name': 'State', 'rate': '4'}, {'name': 'City', 'rate': '4.5'}, {'name': 'MCTD', 'rate': '0.375'}]},
                  {'country': 'DE', 'region': '', 'tax_category': 'books', 'rates': [{'name': 'VAT 7%', 'rate': '7'}]}]}""";

        COUNTER.staff().put(TAX_RATES, """
                {'rules': [
                  {'country': 'DE', 'tax_category': 'books', 'rates': [{'name': 'VAT 7%', 'rate': 7}]},
                  {'country': 'US', 'region': 'NY', 'rates': [
                    {'name': 'State', 'rate': '4'}, {'name': 'City', 'rate': '4.50'}, {'name': 'MCTD', 'rate': 0.375}]}]}""").hasStatus(200).hasBody(shown);

        COUNTER.staff().get(TAX_RATES).hasStatus(200).hasBody(shown);
        // 4.00 + 4.50 + 0.38 (0.375 rounded half up)
        assertThat(COUNTER.guest().post("/api/v1/quotes", """
                                {'lines': [{'sku': 'TAX-1', 'quantity': 1}], 'ship_to': {'country': 'US', 'region': 'NY'}}""").at("/tax/amount"))
                .isEqualTo("8.88");
        COUNTER.staff().put(TAX_RATES, "{'rules': []}").hasBody("{'rules': []}");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        COUNTER.staff()
                .put(TAX_RATES, """
                {'rules': [
                  {'country': 'Germany', 'tax_category': 'Bücher', 'rates': [{'name': '', 'rate': '100.000001'}]},
                  {'country': 'DE', 'rates': [{'name': 'VAT', 'rate': '-1'}, {'name': 'VAT', 'rate': '1.1234567'}]},
                  {'country': 'DE', 'region': ' ', 'tax_category': 'standard', 'rates': [{'name': 'VAT', 'rate': true}]},
                  {'country': 'FR', 'rates': null}]}""")
                .hasFaults(
                        "/rules/0/country unknown_country",
                        "/rules/0/tax_category invalid_value",
                        "/rules/0/rates/0/name required",
                        "/rules/0/rates/0/rate out_of_range",
                        "/rules/1/rates/0/rate invalid_value",
                        "/rules/1/rates/1/rate invalid_value",
                        "/rules/2/country duplicate_tax_rule",
                        "/rules/2/rates/0/rate wrong_type",
                        "/rules/3/rates required");
        COUNTER.staff().put(TAX_RATES, "{}").hasFaults("/rules required");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest().get(TAX_RATES).isProblem(401, "authentication_required");
        COUNTER.guest().put(TAX_RATES, "{'rules': []}").isProblem(401, "authentication_required");
    }
}
