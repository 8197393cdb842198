package dev.entrepot.web.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreControllerTest {

    private static final String STORE = "/api/v1/store";
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
    void changesSomeSettingsAndKeepsTheOthers() {
        COUNTER.sell("STORE-1", "119.00", 1);
        COUNTER.tax("DE", "VAT 19%", "19");
        COUNTER.staff()
                .get(STORE)
                .hasStatus(200)
                .hasBody(
                        "{'name': 'Entrepot', 'currency': 'EUR', 'prices_include_tax': false, 'country': 'DE', 'time_zone': 'UTC', 'cash_rounding': null, 'allocation_strategy': 'priority'}");

        COUNTER.staff()
                .patch(STORE, "{'name': 'Harbour', 'prices_include_tax': true}")
                .hasStatus(200)
                .hasBody(
                        "{'name': 'Harbour', 'currency': 'EUR', 'prices_include_tax': true, 'country': 'DE', 'time_zone': 'UTC', 'cash_rounding': null, 'allocation_strategy': 'priority'}");

        COUNTER.staff()
                .get(STORE)
                .hasBody(
                        "{'name': 'Harbour', 'currency': 'EUR', 'prices_include_tax': true, 'country': 'DE', 'time_zone': 'UTC', 'cash_rounding': null, 'allocation_strategy': 'priority'}");
        assertThat(COUNTER.guest()
                        .post("/api/v1/quotes", "{'lines': [{'sku': 'STORE-1', 'quantity': 1}]}")
                        .at("/tax/amount"))
                .isEqualTo("19.00");
    }

    @Test
    void roundsWhatIsPaidInCoins() {
        COUNTER.sell("STORE-COINS", "19.99", 5);
        COUNTER.staff().patch(STORE, "{'cash_rounding': '0.05'}").hasStatus(200);

        Api.Answered quote =
                COUNTER.guest().post("/api/v1/quotes", "{'lines': [{'sku': 'STORE-COINS', 'quantity': 1}]}");
        Api.Answered explained = COUNTER.staff()
                .post("/api/v1/quotes?explain=true", "{'lines': [{'sku': 'STORE-COINS', 'quantity': 3}]}");

        assertThat(quote.at("/total/amount")).isEqualTo("20.00");
        assertThat(quote.at("/cash_rounding/amount")).isEqualTo("0.01");
        assertThat(explained.at("/total/amount")).isEqualTo("59.95");
        assertThat(explained.at("/cash_rounding/amount")).isEqualTo("-0.02");
        assertThat(explained.at("/explanation/text"))
                .contains("The total of EUR 59.97 is rounded to EUR 59.95, which can be paid in coins");

        COUNTER.staff()
                .patch(STORE, "{'cash_rounding': null, 'allocation_strategy': 'priority'}")
                .hasStatus(200);
        assertThat(COUNTER.guest()
                        .post("/api/v1/quotes", "{'lines': [{'sku': 'STORE-COINS', 'quantity': 1}]}")
                        .body()
                        .has("cash_rounding"))
                .isFalse();
    }

    @Test
    void roundsToAmountsOfItsOwnCurrencyOnly() {
        COUNTER.staff()
                .patch(STORE, "{'cash_rounding': {'amount': '0.05', 'currency': 'CHF'}}")
                .hasFaults("/cash_rounding invalid_value");
        COUNTER.staff().patch(STORE, "{'cash_rounding': '0'}").hasFaults("/cash_rounding invalid_value");
    }

    @Test
    void changesTheVersionThatTheEditorHasSeen() {
        String seen = COUNTER.staff().get(STORE).header("ETag");
        assertThat(seen).matches("\"\\d+\\.[A-Za-z0-9_-]+\"");

        COUNTER.staff().with("If-Match", seen).patch(STORE, "{'name': 'First'}").hasStatus(200);

        COUNTER.staff()
                .with("If-Match", seen)
                .patch(STORE, "{'name': 'Second'}")
                .isProblem(412, "stale_version");
        assertThat(COUNTER.staff().get(STORE).at("/name")).isEqualTo("First");
        COUNTER.staff().with("If-Match", "*").patch(STORE, "{'name': 'Third'}").hasStatus(200);
    }

    @Test
    void losesNothingWhenTwoChangeDifferentSettingsAtOnce() {
        List<String> patches = List.of("{'name': 'Both'}", "{'country': 'AT'}");
        Race.run(2, racer -> COUNTER.staff().patch(STORE, patches.get(racer)).hasStatus(200));

        COUNTER.staff()
                .get(STORE)
                .hasBody(
                        "{'name': 'Both', 'currency': 'EUR', 'prices_include_tax': false, 'country': 'AT', 'time_zone': 'UTC', 'cash_rounding': null, 'allocation_strategy': 'priority'}");
    }

    @Test
    void takesAreasOfTheTimeZoneDatabase() {
        COUNTER.staff().patch(STORE, "{'time_zone': 'Europe/Berlin'}").hasStatus(200);

        COUNTER.staff().patch(STORE, "{'time_zone': '+02:00'}").hasFaults("/time_zone invalid_value");
        COUNTER.staff().patch(STORE, "{'time_zone': null}").hasFaults("/time_zone required");
        assertThat(COUNTER.staff().get(STORE).at("/time_zone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void choosesAmongItsLocationsByAStrategy() {
        COUNTER.staff()
                .patch(STORE, "{'allocation_strategy': 'fewest_parcels'}")
                .hasStatus(200);

        COUNTER.staff()
                .patch(STORE, "{'allocation_strategy': 'random'}")
                .hasFaults("/allocation_strategy unknown_value");
        COUNTER.staff().patch(STORE, "{'allocation_strategy': null}").hasFaults("/allocation_strategy required");
        assertThat(COUNTER.staff().get(STORE).at("/allocation_strategy")).isEqualTo("fewest_parcels");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        COUNTER.staff()
                .patch(
                        STORE,
                        "{'name': '', 'currency': 'XXX', 'country': 'Germany', 'prices_include_tax': null, 'theme': 'dark'}")
                .hasFaults(
                        "/name required",
                        "/currency invalid_value",
                        "/country unknown_country",
                        "/prices_include_tax required",
                        "/theme unknown_field");
    }

    @Test
    void isForStaffOnly() {
        COUNTER.guest().get(STORE).isProblem(401, "authentication_required");
        COUNTER.guest().patch(STORE, "{}").isProblem(401, "authentication_required");
    }
}
