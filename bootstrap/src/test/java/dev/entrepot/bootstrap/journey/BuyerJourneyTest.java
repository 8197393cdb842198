package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A buyer whom staff describe gets what promotions and the tax office have for such buyers; a guest cannot claim to be one. */
class BuyerJourneyTest {

    private final Shop shop = Shop.shared();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = shop.product("100.00", 10);
    private final String group = "staff-" + unique;

    @Test
    void aPromotionOnAGroupAndATierHoldsForWhoeverIsInBoth() {
        promote("""
                {"type": "customer_group", "groups": ["%1$s"]}, {"type": "customer_tier", "tiers": ["gold"]},
                {"type": "member_for", "period": "P2Y"}""".formatted(group));
        String member = buyer("gold", "2020-01-01T00:00:00Z");

        Api.Answer quote = quote(shop.staff(), member);
        Api.Answer order = order(shop.staff(), member);

        assertThat(quote.at("/discount/amount")).as(quote.toString()).isEqualTo("10.00");
        assertThat(order.status()).as(order.toString()).isEqualTo(201);
        assertThat(order.at("/discount/amount")).isEqualTo("10.00");
        assertThat(order.at("/fingerprint")).isEqualTo(quote.at("/fingerprint"));
        assertThat(quote(shop.staff(), buyer("silver", "2020-01-01T00:00:00Z")).at("/discount/amount"))
                .isEqualTo("0.00");
        assertThat(quote(shop.staff(), buyer("gold", "2999-01-01T00:00:00Z")).at("/discount/amount"))
                .isEqualTo("0.00");
        assertThat(quote(shop.guest(), "null").at("/discount/amount")).isEqualTo("0.00");
    }

    @Test
    void anExemptBuyerPaysNoTaxAndIsToldWhy() {
        String why = "no tax, since the buyer is exempt: Diplomatic mission";
        String exempt = """
                {"tax_status": {"type": "exempt", "reason": "Diplomatic mission"}}""";

        Api.Answer quote = quote(shop.staff(), exempt);
        Api.Answer order = order(shop.staff(), exempt);

        for (Api.Answer priced : new Api.Answer[] {quote, order}) {
            assertThat(priced.at("/tax_relief")).as(priced.toString()).isEqualTo(why);
            assertThat(priced.at("/tax/amount")).isEqualTo("0.00");
        }
        assertThat(shop.staff().get("/api/v1/orders/" + order.at("/id")).at("/tax_relief"))
                .isEqualTo(why);
        assertThat(quote(shop.staff(), """
                {"tax_status": {"type": "reverse_charge", "vat_id": "ATU12345678"}}""").at("/tax_relief"))
                .isEqualTo("no tax here, since the buyer ATU12345678 owes it (reverse charge)");
        assertThat(quote(shop.guest(), "null").json().has("tax_relief")).isFalse();
    }

    @Test
    void aGuestCannotClaimToBeSomebody() {
        String claimed = buyer("gold", "2020-01-01T00:00:00Z");

        for (Api.Answer refused : new Api.Answer[] {quote(shop.guest(), claimed), order(shop.guest(), claimed)}) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(401);
            assertThat(refused.at("/code")).isEqualTo("authentication_required");
        }
    }

    private String buyer(String tier, String since) {
        return """
                {"groups": ["press", "%s"], "tier": "%s", "member_since": "%s", "earlier_orders": 4}""".formatted(group, tier, since);
    }

    private Api.Answer quote(Api caller, String buyer) {
        return caller.post("/api/v1/quotes", """
                {"lines": %s, "buyer": %s}""".formatted(Shop.line(sku, 1), buyer));
    }

    private Api.Answer order(Api caller, String buyer) {
        String body =
                Shop.orderBody("tok_success", Shop.line(sku, 1)).replaceFirst("\\{", "{\"buyer\": " + buyer + ", ");
        return caller.with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/v1/orders", body);
    }

    private void promote(String conditions) {
        Api.Answer created =
                shop.staff().post("/api/v1/promotions", """
                {"code": "BUYER-%s", "name": "For members", "conditions": [%s],
                 "actions": [{"type": "off_order", "discount": {"type": "percentage", "percentage": "10"}}]}
                """.formatted(unique.toUpperCase(Locale.ROOT), conditions));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
    }
}
