package dev.entrepot.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StockListControllerTest {

    private static final String LIST = "/api/v1/inventory";
    private static final Counter COUNTER = new Counter();

    @BeforeAll
    static void open() {
        COUNTER.open();
        COUNTER.staff()
                .post("/api/v1/locations", "{'code': 'shop', 'name': 'Shop', 'kind': 'store'}")
                .hasStatus(201);
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    @Test
    void listsWhatIsLow() {
        COUNTER.sell("LOW-1", "5.00", 2);
        COUNTER.sell("LOW-2", "5.00", 9);
        for (String sku : new String[] {"LOW-1", "LOW-2"}) {
            COUNTER.staff()
                    .put(
                            LIST + "/" + sku + "/locations/main/policy",
                            "{'safety_stock': 0, 'low_stock_threshold': 3, 'backorder': {'policy': 'deny'}}")
                    .hasStatus(200);
        }

        COUNTER.staff().get(LIST + "?level=low&location=main").hasStatus(200).hasAt("/results", """
                [{'sku': 'LOW-1', 'product': 'Thing LOW-1', 'location': 'main', 'on_hand': 2, 'reserved': 0, 'available': 2, 'in_stock': 2,
                  'low_stock_threshold': 3, 'level': 'low'}]""");
        COUNTER.staff().get(LIST + "?level=out&location=main").hasAt("/results", "[]");
    }

    @Test
    void isWalkedByItsCursor() {
        for (String sku : new String[] {"WLK-1", "WLK-2", "WLK-3"}) {
            COUNTER.sell(sku, "5.00", 1);
            COUNTER.staff()
                    .put(LIST + "/" + sku, "{'on_hand': 1, 'reason': 'count', 'location': 'shop'}")
                    .hasStatus(200);
        }

        Api.Answered first = COUNTER.staff()
                .get(LIST + "?location=shop&page_size=2")
                .hasStatus(200)
                .hasAt("/results/0/location", "'shop'");
        String cursor = first.at("/pagination/next_cursor");
        Api.Answered second = COUNTER.staff()
                .get(LIST + "?location=shop&page_size=2&cursor=" + cursor)
                .hasStatus(200)
                .hasAt("/pagination/next_cursor", "null");

        assertThat(first.body().at("/results").size()).isEqualTo(2);
        assertThat(second.body().at("/results").size()).isEqualTo(1);
        assertThat(second.at("/results/0/sku")).isNotIn(first.at("/results/0/sku"), first.at("/results/1/sku"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        COUNTER.staff().get(LIST + "?level=scarce").hasFaults("level unknown_value");
        COUNTER.staff().get(LIST + "?cursor=nowhere").hasFaults("cursor invalid_value");
        COUNTER.staff().get(LIST + "?shelf=1").hasFaults("shelf unknown_parameter");
        COUNTER.staff()
                .get(LIST + "?location=nowhere")
                .isProblem(422, "unknown_location")
                .hasAt("/errors/0/field", "'location'");
        COUNTER.guest().get(LIST).isProblem(401, "authentication_required");
    }
}
