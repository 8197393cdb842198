package dev.entrepot.web.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GiftOrderTest {

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
    void showsTheGiftAsALineOfQuoteAndOrder() {
        COUNTER.sell("GIFT-POT", "10.00", 5);
        VariantId mug = COUNTER.sell("GIFT-MUG", "4.00", 5);
        give("GIFT-MUG", 2);

        Api.Answered quote = COUNTER.guest().post("/api/v1/quotes", "{'lines': [{'sku': 'GIFT-POT', 'quantity': 1}]}");
        Api.Answered order = COUNTER.buyer().post("/api/v1/orders", """
                {'email': 'ada@example.org', 'payment': {'token': 'tok_success'}, 'quote_fingerprint': '%s',
                 'shipping_address': {'name': 'Ada Lovelace', 'line1': 'Unter den Linden 1', 'city': 'Berlin', 'postal_code': '10117',
                   'country': 'DE'},
                 'lines': [{'sku': 'GIFT-POT', 'quantity': 1}]}""".formatted(quote.at("/fingerprint")));

        quote.hasStatus(200);
        order.hasStatus(201);
        for (Api.Answered answered : List.of(quote, order)) {
            assertThat(answered.body().path("lines")).hasSize(2);
            assertThat(answered.at("/lines/1/sku")).isEqualTo("GIFT-MUG");
            assertThat(answered.body().at("/lines/1/gift").asBoolean()).isTrue();
            assertThat(answered.body().at("/lines/1/quantity").asInt()).isEqualTo(2);
            assertThat(answered.at("/lines/1/unit_price/amount")).isEqualTo("0.00");
            assertThat(answered.at("/lines/1/total/amount")).isEqualTo("0.00");
            assertThat(answered.body().at("/lines/1/price_list").isNull()).isTrue();
            assertThat(answered.at("/lines/1/discounts/0/promotion")).isEqualTo("ALONG-GIFT-MUG");
            assertThat(answered.at("/discount/amount")).isEqualTo("0.00");
            assertThat(answered.at("/total/amount")).isEqualTo("10.00");
        }
        assertThat(COUNTER.installation()
                        .shop()
                        .stockItems()
                        .find(List.of(mug))
                        .item(
                                mug,
                                COUNTER.installation().shop().locations().main().id())
                        .orElseThrow())
                .extracting("reserved")
                .isEqualTo(2L);
    }

    @Test
    void saysThatTheGiftHasRunOut() {
        COUNTER.sell("GIFT-PAN", "10.00", 5);
        COUNTER.sell("GIFT-FORK", "4.00", 1);
        give("GIFT-FORK", 2);

        Api.Answered quote = COUNTER.guest().post("/api/v1/quotes", "{'lines': [{'sku': 'GIFT-PAN', 'quantity': 1}]}");

        assertThat(quote.body().path("lines")).hasSize(1);
        assertThat(quote.body().path("gifts_left_out")).hasSize(1);
        assertThat(quote.at("/gifts_left_out/0/promotion")).isEqualTo("ALONG-GIFT-FORK");
        assertThat(quote.at("/gifts_left_out/0/sku")).isEqualTo("GIFT-FORK");
    }

    private static void give(String sku, int quantity) {
        COUNTER.staff()
                .post("/api/v1/promotions", """
                {'code': 'ALONG-%s', 'name': 'Something along', 'actions': [{'type': 'free_gift', 'sku': '%s', 'quantity': %d}]}""".formatted(sku, sku, quantity))
                .hasStatus(201);
    }
}
