package dev.entrepot.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff name customers as the buyers of quotes and orders. */
class KnownBuyerTest {

    private static final Counter COUNTER = new Counter();
    private static final String QUOTES = "/api/v1/quotes";
    private static final String BASKET = "{'lines': [{'sku': 'KNOWN', 'quantity': 1}], 'buyer': %s}";

    @BeforeAll
    static void open() {
        COUNTER.sell("KNOWN", "100.00", 10);
        COUNTER.tax("DE", "VAT 19%", "19");
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    private static String customer(String more) {
        return COUNTER.staff()
                .post(
                        "/api/v1/customers",
                        "{'email': '%s@example.org', 'name': 'Ada', %s}".formatted(Fresh.word("ada"), more))
                .hasStatus(201)
                .at("/id");
    }

    @Test
    void payWhatIsTheirs() {
        String group = Fresh.word("press");
        COUNTER.staff()
                .post("/api/v1/customer-groups", "{'code': '%s', 'name': 'Press'}".formatted(group))
                .hasStatus(201);
        COUNTER.staff()
                .post("/api/v1/promotions", """
                        {'code': '%s', 'name': 'For the press', 'conditions': [{'type': 'customer_group', 'groups': ['%s']}],
                         'actions': [{'type': 'off_order', 'discount': {'type': 'percentage', 'percentage': '10'}}]}""".formatted(group.toUpperCase(Locale.ROOT), group))
                .hasStatus(201);
        String exempt =
                customer("'groups': ['%s'], 'tax_status': {'type': 'exempt', 'reason': 'Embassy'}".formatted(group));
        String named = "{'customer': '%s'}".formatted(exempt);

        Api.Answered quote =
                COUNTER.staff().post(QUOTES, BASKET.formatted(named)).hasStatus(200);
        Api.Answered anybody =
                COUNTER.guest().post(QUOTES, BASKET.formatted("null")).hasStatus(200);

        assertThat(quote.at("/total/amount")).isEqualTo("90.00");
        assertThat(quote.at("/tax_relief")).isEqualTo("no tax, since the buyer is exempt: Embassy");
        assertThat(anybody.at("/total/amount")).isEqualTo("119.00");
    }

    @Test
    void areNamedByStaffOnly() {
        COUNTER.guest()
                .post(QUOTES, BASKET.formatted("{'customer': '%s'}".formatted(customer("'groups': []"))))
                .isProblem(401, "authentication_required");
    }

    @Test
    void areNotDescribedBesides() {
        COUNTER.staff()
                .post(QUOTES, BASKET.formatted("""
                        {'customer': '%s', 'groups': [], 'tier': 'gold', 'member_since': '2020-01-01', 'channel': 'app',
                         'earlier_orders': 0, 'tax_status': {'type': 'taxable'}}""".formatted(customer("'groups': []"))))
                .hasFaults(
                        "/buyer/groups conflicting",
                        "/buyer/tier conflicting",
                        "/buyer/member_since conflicting",
                        "/buyer/tax_status conflicting");
    }

    @Test
    void haveToExist() {
        String nobody = "{'customer': '0193a2f0-0000-7000-8000-000000000009'}";

        COUNTER.staff()
                .post(QUOTES, BASKET.formatted(nobody))
                .isProblem(422, "unknown_customer")
                .hasAt("/errors/0/field", "'/buyer/customer'");
        COUNTER.staff()
                .post(QUOTES, BASKET.formatted("{'customer': 'ada@example.org'}"))
                .hasFaults("/buyer/customer invalid_value");
    }
}
