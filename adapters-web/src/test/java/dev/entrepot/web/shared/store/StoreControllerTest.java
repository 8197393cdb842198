package dev.entrepot.web.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.Counter;
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
                .hasBody("{'name': 'Entrepot', 'currency': 'EUR', 'prices_include_tax': false, 'country': 'DE'}");

        COUNTER.staff()
                .patch(STORE, "{'name': 'Harbour', 'prices_include_tax': true}")
                .hasStatus(200)
                .hasBody("{'name': 'Harbour', 'currency': 'EUR', 'prices_include_tax': true, 'country': 'DE'}");

        COUNTER.staff()
                .get(STORE)
                .hasBody("{'name': 'Harbour', 'currency': 'EUR', 'prices_include_tax': true, 'country': 'DE'}");
        assertThat(COUNTER.guest()
                        .post("/api/v1/quotes", "{'lines': [{'sku': 'STORE-1', 'quantity': 1}]}")
                        .at("/tax/amount"))
                .isEqualTo("19.00");
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
