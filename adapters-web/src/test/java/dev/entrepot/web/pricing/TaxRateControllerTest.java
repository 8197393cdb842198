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
                  {'country': 'US', 'region': 'NY', 'postal_codes': null, 'tax_category': 'standard', 'rates': [
                    {'name': 'State', 'rate': '4', 'compound': false}, {'name': 'City', 'rate': '4.5', 'compound': false},
                    {'name': 'MCTD', 'rate': '0.375', 'compound': false}],
                   'valid_from': null, 'valid_until': null},
                  {'country': 'DE', 'region': '', 'postal_codes': null, 'tax_category': 'books', 'rates': [
                    {'name': 'VAT 7%', 'rate': '7', 'compound': false}],
                   'valid_from': null, 'valid_until': null}],
                 'rounding': 'half_up', 'rounded_per': 'line', 'abroad': 'gross_stays'}""";

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
        COUNTER.staff()
                .put(TAX_RATES, "{'rules': []}")
                .hasBody("{'rules': [], 'rounding': 'half_up', 'rounded_per': 'line', 'abroad': 'gross_stays'}");
    }

    @Test
    void keepsZonesPeriodsCompoundRatesAndSettings() {
        COUNTER.sell("TAX-2", "100.00", 1);

        COUNTER.staff().put(TAX_RATES, """
                {'rounding': 'half_even', 'rounded_per': 'order', 'abroad': 'net_stays', 'rules': [
                  {'country': '*', 'rates': []},
                  {'country': 'CA', 'postal_codes': 'h1a..h9z', 'valid_from': '2020-01-01T00:00:00Z',
                   'valid_until': '2120-01-01T00:00:00Z',
                   'rates': [{'name': 'GST', 'rate': '5'}, {'name': 'QST', 'rate': '9.5', 'compound': true}]}]}""").hasStatus(200).hasBody("""
                {'rules': [
                  {'country': 'CA', 'region': '', 'postal_codes': 'H1A..H9Z', 'tax_category': 'standard', 'rates': [
                    {'name': 'GST', 'rate': '5', 'compound': false}, {'name': 'QST', 'rate': '9.5', 'compound': true}],
                   'valid_from': '2020-01-01T00:00:00Z', 'valid_until': '2120-01-01T00:00:00Z'},
                  {'country': '*', 'region': '', 'postal_codes': null, 'tax_category': 'standard', 'rates': [],
                   'valid_from': null, 'valid_until': null}],
                 'rounding': 'half_even', 'rounded_per': 'order', 'abroad': 'net_stays'}""");

        // 5.00 + 9.975, half to even
        assertThat(COUNTER.guest().post("/api/v1/quotes", """
                                {'lines': [{'sku': 'TAX-2', 'quantity': 1}], 'ship_to': {'country': 'CA', 'postal_code': 'H2X 1Y4'}}""").at("/tax/amount"))
                .isEqualTo("14.98");
        COUNTER.staff().put(TAX_RATES, "{'rules': []}").hasStatus(200);
    }

    @Test
    void refusesRulesWhosePartsDoNotFit() {
        COUNTER.staff().put(TAX_RATES, """
                {'rounding': 'up_and_down', 'rules': [
                  {'country': 'DE', 'rates': [], 'valid_from': 'soon'}]}""").hasFaults("/rounding unknown_value", "/rules/0/valid_from invalid_value");
        COUNTER.staff()
                .put(TAX_RATES, """
                {'rules': [
                  {'country': 'DE', 'postal_codes': '8?', 'rates': []},
                  {'country': '*', 'region': 'NY', 'rates': []},
                  {'country': 'DE', 'rates': [], 'valid_from': '2026-01-01T00:00:00Z', 'valid_until': '2026-01-01T00:00:00Z'},
                  {'country': 'FR', 'rates': [
                    {'name': 'A', 'rate': 100, 'compound': true}, {'name': 'B', 'rate': 100, 'compound': true},
                    {'name': 'C', 'rate': 100, 'compound': true}, {'name': 'D', 'rate': 100, 'compound': true}]}]}""")
                .hasFaults(
                        "/rules/0/postal_codes invalid_value",
                        "/rules/1/country unfit_tax_rule",
                        "/rules/2/valid_until unfit_tax_rule",
                        "/rules/3/rates unfit_tax_rule");
    }

    @Test
    void replacesTheRatesThatTheEditorHasSeen() {
        String seen = COUNTER.staff().get(TAX_RATES).header("ETag");

        COUNTER.staff().with("If-Match", seen).put(TAX_RATES, "{'rules': []}").hasStatus(200);

        COUNTER.staff().with("If-Match", seen).put(TAX_RATES, "{'rules': []}").isProblem(412, "stale_version");
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
