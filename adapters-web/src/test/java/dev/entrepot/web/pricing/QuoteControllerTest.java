package dev.entrepot.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuoteControllerTest {

    private static final String QUOTES = "/api/v1/quotes";
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
    void quotesToTheCentWithDiscountAndTaxOnTop() {
        VariantId shirt = COUNTER.sell("QT-A", "19.99", 10);
        VariantId socks = COUNTER.sell("QT-B", "5.00", 0);
        COUNTER.price(socks, "5.00", "7.50");
        COUNTER.promote("AUTUMN", "10", null);
        COUNTER.tax("DE", "VAT 19%", "19");

        Api.Answered quote = COUNTER.guest().post(QUOTES, """
                {'lines': [{'variant_id': '%s', 'quantity': 1}, {'sku': 'QT-A', 'quantity': 3}]}""".formatted(socks));

        // 59.97 + 5.00 = 64.97; 10 % is 6.497, so 6.50: 5.9998 and 0.5002 of it, so 6.00 and 0.50; 19 % of 53.97 and of
        // 4.50.
        quote.hasStatus(200).hasBody("""
                {'id': '%s', 'fingerprint': '%s', 'expires_at': '2026-11-21T12:15:00Z', 'currency': 'EUR',
                 'lines': [
                   {'sku': 'QT-A', 'variant_id': '%s', 'quantity': 3, 'gift': false,
                    'unit_price': {'amount': '19.99', 'currency': 'EUR'}, 'price_list': 'base', 'compare_at_price': null, 'lowest_price_30_days': null,
                    'tax_included': false, 'subtotal': {'amount': '59.97', 'currency': 'EUR'},
                    'discounts': [{'promotion': 'AUTUMN', 'name': 'Sale AUTUMN', 'amount': {'amount': '6.00', 'currency': 'EUR'}}],
                    'tax': {'amount': '10.25', 'currency': 'EUR'}, 'total': {'amount': '53.97', 'currency': 'EUR'}},
                   {'sku': 'QT-B', 'variant_id': '%s', 'quantity': 1, 'gift': false,
                    'unit_price': {'amount': '5.00', 'currency': 'EUR'}, 'price_list': 'base',
                    'compare_at_price': {'amount': '7.50', 'currency': 'EUR'}, 'lowest_price_30_days': {'amount': '5.00', 'currency': 'EUR'},
                    'tax_included': false, 'subtotal': {'amount': '5.00', 'currency': 'EUR'},
                    'discounts': [{'promotion': 'AUTUMN', 'name': 'Sale AUTUMN', 'amount': {'amount': '0.50', 'currency': 'EUR'}}],
                    'tax': {'amount': '0.86', 'currency': 'EUR'}, 'total': {'amount': '4.50', 'currency': 'EUR'}}],
                 'subtotal': {'amount': '64.97', 'currency': 'EUR'}, 'discount': {'amount': '6.50', 'currency': 'EUR'},
                 'shipping': {'amount': '0.00', 'currency': 'EUR'}, 'tax': {'amount': '11.11', 'currency': 'EUR'},
                 'tax_included': false, 'total': {'amount': '69.58', 'currency': 'EUR'},
                 'taxes': [{'name': 'VAT 19%%', 'rate': '19', 'amount': {'amount': '11.11', 'currency': 'EUR'}}]}""".formatted(quote.at("/id"), quote.at("/fingerprint"), shirt, socks));
        assertThat(quote.at("/fingerprint")).matches("[0-9a-f]{64}\\.[A-Za-z0-9_-]+");
    }

    @Test
    void findsTheTaxInsideOfPricesThatIncludeIt() {
        COUNTER.sell("QT-INCL", "119.00", 1);
        COUNTER.tax("DE", "VAT 19%", "19");
        COUNTER.pricesIncludeTax(true);

        Api.Answered quote = COUNTER.guest().post(QUOTES, "{'lines': [{'sku': 'QT-INCL', 'quantity': 1}]}");

        assertThat(quote.at("/tax/amount")).isEqualTo("19.00");
        assertThat(quote.at("/total/amount")).isEqualTo("119.00");
        assertThat(quote.body().path("tax_included").asBoolean()).isTrue();
    }

    @Test
    void taxesByWhereItGoes() {
        COUNTER.sell("QT-FR", "10.00", 1);
        COUNTER.tax("FR", "TVA 5,5%", "5.5");

        Api.Answered abroad = COUNTER.guest()
                .post(QUOTES, "{'lines': [{'sku': 'QT-FR', 'quantity': 1}], 'ship_to': {'country': 'FR'}}");
        Api.Answered home = COUNTER.guest().post(QUOTES, "{'lines': [{'sku': 'QT-FR', 'quantity': 1}]}");

        assertThat(abroad.at("/tax/amount")).isEqualTo("0.55");
        assertThat(abroad.at("/taxes/0/rate")).isEqualTo("5.5");
        assertThat(home.at("/tax/amount")).isEqualTo("0.00");
        assertThat(home.body().path("taxes")).isEmpty();
    }

    @Test
    void takesCouponsHoweverTheyAreTyped() {
        COUNTER.sell("QT-COUPON", "20.00", 1);
        COUNTER.promote("FRIENDS", "25", "FRIEND25");

        Api.Answered quote = COUNTER.guest()
                .post(QUOTES, "{'lines': [{'sku': 'QT-COUPON', 'quantity': 1}], 'coupons': ['  friend25 ']}");

        assertThat(quote.at("/total/amount")).isEqualTo("15.00");
    }

    @Test
    void tellsOfUnusableCouponsTogetherWithWhatIsNotForSale() {
        COUNTER.guest()
                .post(QUOTES, "{'lines': [{'sku': 'QT-NOWHERE', 'quantity': 1}], 'coupons': ['nonsense']}")
                .hasFaults("/lines not_for_sale", "/coupons unknown_coupon");
        COUNTER.guest()
                .post(QUOTES, "{'lines': [{'sku': 'QT-NOWHERE', 'quantity': 1}]}")
                .isProblem(422, "not_for_sale");
    }

    @Test
    void givesTheSameFingerprintForTheSamePriceOnly() {
        VariantId variant = COUNTER.sell("QT-PRINT", "20.00", 1);
        String basket = "{'lines': [{'sku': 'QT-PRINT', 'quantity': 1}]}";

        String first = COUNTER.guest().post(QUOTES, basket).at("/fingerprint");
        String second = COUNTER.guest().post(QUOTES, basket).at("/fingerprint");
        COUNTER.price(variant, "20.01", null);
        String third = COUNTER.guest().post(QUOTES, basket).at("/fingerprint");

        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
    }

    @Test
    void explainsToStaff() {
        COUNTER.sell("QT-WHY", "10.00", 1);
        COUNTER.promote("HALF", "50", null);
        COUNTER.promote("SECRET", "10", "SESAME");
        COUNTER.promote("TINY", "0.001", null);
        COUNTER.tax("DE", "VAT 19%", "19");

        Api.Answered quote =
                COUNTER.staff().post(QUOTES + "?explain=true", "{'lines': [{'sku': 'QT-WHY', 'quantity': 1}]}");

        quote.hasStatus(200);
        assertThat(quote.at("/explanation/text"))
                .startsWith("QT-WHY: EUR 10.00 from list 'base', times 1 = EUR 10.00\n");
        assertThat(quote.body()
                        .at("/explanation/steps")
                        .valueStream()
                        .map(step -> step.path("step").asString()))
                .containsExactly(
                        "price_chosen", "promotion_applied", "promotion_skipped", "tax_taken", "promotion_skipped");
        assertThat(quote.at("/explanation/steps/1/amount/amount")).isEqualTo("5.00");
        assertThat(quote.at("/explanation/steps/1/shares/0/sku")).isEqualTo("QT-WHY");
        assertThat(quote.at("/explanation/steps/2/reason")).isEqualTo("nothing_to_take");
        assertThat(quote.at("/explanation/steps/3/rate")).isEqualTo("19");
        assertThat(quote.at("/explanation/steps/4/text"))
                .isEqualTo("Promotion SECRET does not apply: its coupon was not given");
        assertThat(quote.at("/explanation/steps/4/reason")).isEqualTo("coupon_not_given");
    }

    @Test
    void explainsAsDataWhatKeptAPromotionOutAndWhatAnotherOneTookOfWhat() {
        COUNTER.sell("QT-DATA", "10.00", 1);
        COUNTER.promote("THIRD", "33.33", null);
        COUNTER.staff().post("/api/v1/promotions", """
                        {'code': 'RICH', 'name': 'Rich', 'conditions': [{'type': 'minimum_subtotal', 'amount': '100'}],
                         'actions': [{'type': 'off_order', 'discount': {'type': 'percentage', 'percentage': '10'}}]}""").hasStatus(201);

        Api.Answered quote =
                COUNTER.staff().post(QUOTES + "?explain=true", "{'lines': [{'sku': 'QT-DATA', 'quantity': 1}]}");

        JsonNode skipped = step(quote, "RICH");
        assertThat(skipped.at("/reason").asString()).isEqualTo("condition_not_met");
        assertThat(skipped.at("/condition/type").asString()).isEqualTo("minimum_subtotal");
        assertThat(skipped.at("/condition/amount/amount").asString()).isEqualTo("100.00");
        assertThat(skipped.at("/limit").isNull()).isTrue();
        JsonNode applied = step(quote, "THIRD");
        assertThat(applied.at("/action/type").asString()).isEqualTo("off_order");
        assertThat(applied.at("/rounding").asString()).isEqualTo("half_up");
        assertThat(applied.at("/shares/0/base/amount").asString()).isEqualTo("10.00");
    }

    private static JsonNode step(Api.Answered quote, String promotion) {
        return quote.body()
                .at("/explanation/steps")
                .valueStream()
                .filter(step -> step.path("promotion").asString("").equals(promotion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void explainsThatNothingIsTaxed() {
        COUNTER.sell("QT-UNTAXED", "10.00", 1);

        Api.Answered quote =
                COUNTER.staff().post(QUOTES + "?explain=true", "{'lines': [{'sku': 'QT-UNTAXED', 'quantity': 1}]}");

        assertThat(quote.at("/explanation/steps/1/step")).isEqualTo("untaxed");
        assertThat(quote.at("/explanation/steps/1/tax_category")).isEqualTo("standard");
    }

    @Test
    void explainsToNobodyElse() {
        COUNTER.sell("QT-SECRET", "10.00", 1);
        String basket = "{'lines': [{'sku': 'QT-SECRET', 'quantity': 1}]}";

        COUNTER.guest()
                .post(QUOTES + "?explain=true", basket)
                .isProblem(401, "authentication_required")
                .hasAt(
                        "/detail",
                        "'Only staff may send explain: leave it out, or send a staff key in X-API-Key. The rest needs no key.'");
        assertThat(COUNTER.guest()
                        .post(QUOTES + "?explain=false", basket)
                        .hasStatus(200)
                        .body()
                        .has("explanation"))
                .isFalse();
    }

    @Test
    void pricesForTheBuyerWhomStaffDescribe() {
        COUNTER.sell("QT-BUYER", "100.00", 1);
        COUNTER.tax("DE", "VAT 19%", "19");
        String basket = "{'lines': [{'sku': 'QT-BUYER', 'quantity': 1}], 'buyer': %s}";

        Api.Answered charged = COUNTER.staff()
                .post(QUOTES, basket.formatted("{'tax_status': {'type': 'reverse_charge', 'vat_id': 'ATU12345678'}}"))
                .hasStatus(200);
        assertThat(charged.at("/total/amount")).isEqualTo("100.00");
        assertThat(charged.at("/tax_relief"))
                .isEqualTo("no tax here, since the buyer ATU12345678 owes it (reverse charge)");
        Api.Answered taxed = COUNTER.staff()
                .post(QUOTES, basket.formatted("{'groups': ['staff'], 'tax_status': {'type': 'taxable'}}"))
                .hasStatus(200);
        assertThat(taxed.at("/total/amount")).isEqualTo("119.00");
        assertThat(taxed.body().has("tax_relief")).isFalse();
        COUNTER.guest().post(QUOTES, basket.formatted("{}")).isProblem(401, "authentication_required");
        COUNTER.staff()
                .post(QUOTES, basket.formatted("""
                        {'groups': [' '], 'tier': ' ', 'channel': '', 'earlier_orders': -1, 'age': 7,
                         'tax_status': {'type': 'reverse_charge', 'vat_id': 'at-1'}}"""))
                .hasFaults(
                        "/buyer/groups/0 required",
                        "/buyer/tier invalid_format",
                        "/buyer/channel invalid_format",
                        "/buyer/earlier_orders out_of_range",
                        "/buyer/age unknown_field",
                        "/buyer/tax_status/vat_id invalid_format");
        COUNTER.staff()
                .post(QUOTES, basket.formatted("{'tax_status': {'type': 'exempt', 'reason': ' '}}"))
                .hasFaults("/buyer/tax_status/reason required");
    }

    @Test
    void pricesTheDeliveryByTheMethodThatWasChosen() {
        COUNTER.sell("QT-SHIP", "10.00", 10);
        COUNTER.deliver("parcel", "4.00", "6.00");
        COUNTER.tax("DE", "VAT 19%", "19");

        Api.Answered quote = COUNTER.staff().post(QUOTES + "?explain=true", """
                {'lines': [{'sku': 'QT-SHIP', 'quantity': 2}], 'shipping_method': 'parcel'}""");

        // 600 g: 6.00, and 1.14 of tax beside 3.80 of the goods'
        assertThat(quote.hasStatus(200).at("/shipping/amount")).isEqualTo("6.00");
        assertThat(quote.at("/delivery/method")).isEqualTo("parcel");
        assertThat(quote.at("/delivery/name")).isEqualTo("By parcel");
        assertThat(quote.at("/delivery/cost/amount")).isEqualTo("6.00");
        assertThat(quote.at("/delivery/tax/amount")).isEqualTo("1.14");
        assertThat(quote.at("/delivery/total/amount")).isEqualTo("6.00");
        assertThat(quote.at("/tax/amount")).isEqualTo("4.94");
        assertThat(quote.at("/total/amount")).isEqualTo("30.94");
        assertThat(quote.at("/explanation/steps/1/step")).isEqualTo("delivery_priced");
        assertThat(quote.at("/explanation/steps/1/reasons/0/part")).isEqualTo("rate");
        assertThat(quote.at("/explanation/steps/1/reasons/0/text")).isEqualTo("EUR 6.00 to * by weight");
        assertThat(quote.body().has("shipping_options")).isFalse();
    }

    @Test
    void listsWhatEveryMethodWouldCostWhereItGoes() {
        COUNTER.sell("QT-OPT", "10.00", 10);
        COUNTER.deliver("parcel", "4.00", "6.00");
        String basket = "{'lines': [{'sku': 'QT-OPT', 'quantity': %d}], 'ship_to': {'country': 'DE'}}";

        Api.Answered light = COUNTER.guest().post(QUOTES, basket.formatted(1));
        Api.Answered heavy = COUNTER.guest().post(QUOTES, basket.formatted(7));

        assertThat(light.hasStatus(200).body().has("delivery")).isFalse();
        assertThat(light.at("/shipping/amount")).isEqualTo("0.00");
        assertThat(light.at("/shipping_options/0/method")).isEqualTo("parcel");
        assertThat(light.at("/shipping_options/0/total/amount")).isEqualTo("4.00");
        assertThat(light.body().at("/shipping_options/0/obstacle").isNull()).isTrue();
        assertThat(heavy.at("/shipping_options/0/obstacle")).isEqualTo("weight");
        assertThat(heavy.body().at("/shipping_options/0/cost").isNull()).isTrue();
    }

    @Test
    void refusesAMethodThatIsNotThereOrCannotBeHad() {
        COUNTER.sell("QT-NOSHIP", "10.00", 10);
        COUNTER.deliver("parcel", "4.00", "6.00");
        String basket = "{'lines': [{'sku': 'QT-NOSHIP', 'quantity': 7}], 'shipping_method': '%s'}";

        COUNTER.guest().post(QUOTES, basket.formatted("pigeon")).isProblem(422, "unknown_shipping_method");
        assertThat(COUNTER.guest()
                        .post(QUOTES, basket.formatted("parcel"))
                        .isProblem(422, "shipping_unavailable")
                        .at("/obstacle"))
                .isEqualTo("weight");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        COUNTER.guest()
                .post(QUOTES, """
                {'currency': 'XXX', 'coupons': [' '], 'ship_to': {'country': 'Germany'}, 'shipping_method': 'Pigeon Post', 'color': 'red',
                 'lines': [{'sku': 'lower', 'quantity': 1}, {'quantity': 0}, {'sku': 'A', 'variant_id': '%s', 'quantity': 1000001},
                           {'variant_id': 'x', 'quantity': 1.5}, {'sku': 'A'}]}""".formatted("019aa5f0-0000-7000-8000-000000000001"))
                .hasFaults(
                        "/currency invalid_value",
                        "/coupons/0 required",
                        "/ship_to/country unknown_country",
                        "/shipping_method invalid_format",
                        "/color unknown_field",
                        "/lines/0/sku invalid_sku",
                        "/lines/1/sku ambiguous_variant",
                        "/lines/1/quantity out_of_range",
                        "/lines/2/sku ambiguous_variant",
                        "/lines/2/quantity out_of_range",
                        "/lines/3/variant_id invalid_value",
                        "/lines/3/quantity wrong_type",
                        "/lines/4/quantity required");
    }

    @Test
    void boundsTheLines() {
        String lines = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> "{'sku': 'Q-" + i + "', 'quantity': 1}")
                .collect(Collectors.joining(","));

        COUNTER.guest().post(QUOTES, "{'lines': [" + lines + "]}").hasFaults("/lines invalid_length");
        COUNTER.guest().post(QUOTES, "{'lines': []}").hasFaults("/lines invalid_length");
        COUNTER.guest().post(QUOTES, "{}").hasFaults("/lines required");
        COUNTER.guest().post(QUOTES, "{'lines': [null]}").hasFaults("/lines/0 required");
    }

    @Test
    void refusesWhatCannotBeSold() {
        COUNTER.list("QT-DRAFT", ProductStatus.DRAFT);
        COUNTER.list("QT-FREE", ProductStatus.PUBLISHED);
        COUNTER.sell("QT-OK", "1.00", 1);

        Api.Answered missing = COUNTER.guest()
                .post(QUOTES, "{'lines': [{'sku': 'QT-DRAFT', 'quantity': 1}, {'sku': 'QT-GONE', 'quantity': 1}]}");

        missing.isProblem(422, "not_for_sale");
        assertThat(missing.body().path("references").valueStream().map(node -> node.asString()))
                .containsExactly("QT-DRAFT", "QT-GONE");
        COUNTER.guest()
                .post(QUOTES, "{'lines': [{'sku': 'QT-FREE', 'quantity': 1}]}")
                .isProblem(422, "price_missing");
        COUNTER.guest()
                .post(QUOTES, "{'lines': [{'sku': 'QT-OK', 'quantity': 1}], 'currency': 'USD'}")
                .isProblem(422, "price_missing");
        COUNTER.guest()
                .post(QUOTES, "{'lines': [{'sku': 'QT-OK', 'quantity': 1}], 'coupons': ['NOPE']}")
                .isProblem(422, "unknown_coupon");
    }

    @Test
    void refusesQuantitiesThatAddUpTooFar() {
        VariantId variant = COUNTER.sell("QT-MANY", "1.00", 1);

        COUNTER.guest().post(QUOTES, """
                {'lines': [{'sku': 'QT-MANY', 'quantity': 600000}, {'variant_id': '%s', 'quantity': 600000}]}""".formatted(variant)).isProblem(422, "quantity_too_great");
    }

    @Test
    void mergesLinesOfOneVariant() {
        VariantId variant = COUNTER.sell("QT-TWICE", "1.00", 1);

        Api.Answered quote = COUNTER.guest().post(QUOTES, """
                {'lines': [{'sku': 'QT-TWICE', 'quantity': 2}, {'variant_id': '%s', 'quantity': 3}]}""".formatted(variant));

        assertThat(quote.body().path("lines")).hasSize(1);
        assertThat(quote.at("/lines/0/quantity")).isEqualTo("5");
        assertThat(quote.at("/total/amount")).isEqualTo("5.00");
    }

    @Test
    void knowsNoOtherParameters() {
        COUNTER.guest()
                .post(QUOTES + "?verbose=1", "{'lines': [{'sku': 'A', 'quantity': 1}]}")
                .hasFaults("verbose unknown_parameter");
    }
}
