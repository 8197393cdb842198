package dev.entrepot.domain.pricing;

import static dev.entrepot.domain.pricing.Scene.EUR;
import static dev.entrepot.domain.pricing.Scene.GERMANY;
import static dev.entrepot.domain.pricing.Scene.NOON;
import static dev.entrepot.domain.pricing.Scene.UNTAXED;
import static dev.entrepot.domain.pricing.Scene.amountOff;
import static dev.entrepot.domain.pricing.Scene.basket;
import static dev.entrepot.domain.pricing.Scene.eur;
import static dev.entrepot.domain.pricing.Scene.line;
import static dev.entrepot.domain.pricing.Scene.net;
import static dev.entrepot.domain.pricing.Scene.percentOff;
import static dev.entrepot.domain.pricing.Scene.prices;
import static dev.entrepot.domain.pricing.Scene.promotions;
import static dev.entrepot.domain.pricing.Scene.rate;
import static dev.entrepot.domain.pricing.Scene.taxes;
import static dev.entrepot.domain.pricing.Scene.twoShirtsAndACap;
import static dev.entrepot.domain.pricing.Scene.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceList;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.pricing.tax.TaxedItem;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Refusal;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Quotes that were worked out by hand; each test shows the sums. */
class PricingTest {

    private static Quote quote(Basket basket, Promotion... promotions) {
        return Pricing.quote(basket, net(), promotions(promotions), UNTAXED, NOON);
    }

    private static Quote taxed(Basket basket, PriceBook prices, TaxTable taxes) {
        return Pricing.quote(basket, prices, promotions(), taxes, NOON);
    }

    private static Basket with(Basket basket, Set<String> coupons, @Nullable Destination shipTo) {
        return new Basket(basket.currency(), basket.lines(), coupons, shipTo);
    }

    private static Promotion conditioned(Validity validity, @Nullable Money minimum, @Nullable String coupon) {
        Promotion promotion = amountOff("P", 0, "1.00").during(validity);
        if (minimum != null) {
            promotion = promotion.when(Condition.minimumSubtotal(minimum));
        }
        return coupon == null ? promotion : promotion.onlyWith(Coupons.shared(coupon));
    }

    @Test
    void pricesTwoShirtsAndACap() {
        // CAP 7.50 + 2 x 19.99 = 47.48
        Quote quote = quote(twoShirtsAndACap());

        assertThat(quote.lines())
                .extracting(line -> line.sku().value(), QuoteLine::quantity, QuoteLine::subtotal, QuoteLine::total)
                .containsExactly(
                        tuple("CAP", 1, eur("7.50"), eur("7.50")), tuple("SHIRT", 2, eur("39.98"), eur("39.98")));
        assertThat(quote.subtotal()).isEqualTo(eur("47.48"));
        assertThat(quote.discount()).isEqualTo(eur("0.00"));
        assertThat(quote.shipping()).isEqualTo(eur("0.00"));
        assertThat(quote.tax()).isEqualTo(eur("0.00"));
        assertThat(quote.total()).isEqualTo(eur("47.48"));
        assertThat(quote.currency()).isEqualTo(EUR);
        assertThat(quote.taxIncluded()).isFalse();
    }

    @Test
    void takesAPercentageOffAndSpreadsItOverTheLines() {
        // 10 % of 47.48 = 4.748, so 4.75; shares 475 x 750/4748 = 75.03 and 475 x 3998/4748 = 399.97, so 0.75 and 4.00
        // 19 % of 6.75 = 1.2825, so 1.28; 19 % of 35.98 = 6.8362, so 6.84; 42.73 + 8.12 = 50.85
        Quote quote = Pricing.quote(twoShirtsAndACap(), net(), promotions(percentOff("TEN", 0, "10")), GERMANY, NOON);

        QuoteLine cap = quote.lines().getFirst();
        QuoteLine shirt = quote.lines().getLast();
        assertThat(cap.adjustments()).containsExactly(new Adjustment("TEN", "About TEN", eur("0.75")));
        assertThat(cap.total()).isEqualTo(eur("6.75"));
        assertThat(cap.tax()).isEqualTo(eur("1.28"));
        assertThat(cap.discount()).isEqualTo(eur("0.75"));
        assertThat(shirt.adjustments()).containsExactly(new Adjustment("TEN", "About TEN", eur("4.00")));
        assertThat(shirt.total()).isEqualTo(eur("35.98"));
        assertThat(shirt.taxes()).containsExactly(new TaxLine(rate("VAT 19%", "19"), eur("35.98"), eur("6.84")));
        assertThat(quote.discount()).isEqualTo(eur("4.75"));
        assertThat(quote.tax()).isEqualTo(eur("8.12"));
        assertThat(quote.total()).isEqualTo(eur("50.85"));
    }

    @Test
    void appliesPromotionsByPriorityEachToWhatTheEarlierLeft() {
        // 47.48 - 5.00 = 42.48; 10 % of it = 4.248, so 4.25; 38.23 is left
        assertThat(quote(twoShirtsAndACap(), percentOff("TEN", 1, "10"), amountOff("FIVE", 2, "5.00"))
                        .total())
                .isEqualTo(eur("38.23"));
        // 47.48 - 4.75 = 42.73; less 5.00 is 37.73
        assertThat(quote(twoShirtsAndACap(), percentOff("TEN", 2, "10"), amountOff("FIVE", 1, "5.00"))
                        .total())
                .isEqualTo(eur("37.73"));
    }

    @Test
    void appliesPromotionsOfEqualPriorityInTheOrderOfTheirCodes() {
        Quote quote = quote(twoShirtsAndACap(), percentOff("B", 0, "10"), amountOff("A", 0, "5.00"));

        assertThat(quote.total()).isEqualTo(eur("38.23"));
        assertThat(quote.lines().getFirst().adjustments())
                .extracting(Adjustment::promotion)
                .containsExactly("A", "B");
    }

    @Test
    void neverTakesMoreOffThanThereIs() {
        Quote quote = quote(twoShirtsAndACap(), amountOff("BIG", 2, "100.00"), percentOff("TEN", 1, "10"));

        assertThat(quote.discount()).isEqualTo(eur("47.48"));
        assertThat(quote.total()).isEqualTo(eur("0.00"));
        assertThat(quote.explain().steps())
                .contains(new Explanation.Step.PromotionSkipped("TEN", Explanation.SkipReason.NOTHING_TO_TAKE));
    }

    @Test
    void skipsAPromotionWhoseShareRoundsToNothing() {
        // 0.01 % of 7.50 = 0.00075
        Quote quote = quote(basket(line("CAP", 1)), percentOff("TINY", 0, "0.01"));

        assertThat(quote.lines().getFirst().adjustments()).isEmpty();
        assertThat(quote.explain().steps())
                .contains(new Explanation.Step.PromotionSkipped("TINY", Explanation.SkipReason.NOTHING_TO_TAKE));
    }

    @Test
    void appliesAPromotionOnlyWhileItIsInForce() {
        Promotion until = conditioned(new Validity(null, NOON), null, null);
        Promotion from = conditioned(new Validity(NOON, null), null, null);
        assertThat(quote(twoShirtsAndACap(), until)).isEqualTo(quote(twoShirtsAndACap()));
        assertThat(quote(twoShirtsAndACap(), until).total()).isEqualTo(eur("47.48"));
        assertThat(quote(twoShirtsAndACap(), from).total()).isEqualTo(eur("46.48"));
    }

    @Test
    void appliesAPromotionFromItsMinimumOnCountedBeforeDiscounts() {
        Promotion reached = conditioned(Validity.ALWAYS, eur("47.48"), null);
        Promotion missed = conditioned(Validity.ALWAYS, eur("47.49"), null);
        Promotion foreign = conditioned(Validity.ALWAYS, Money.of("1", Currency.getInstance("JPY")), null);

        assertThat(quote(twoShirtsAndACap(), percentOff("TEN", 9, "10"), reached)
                        .total())
                .isEqualTo(eur("41.73"));
        for (Promotion skipped : List.of(missed, foreign)) {
            Quote quote = quote(twoShirtsAndACap(), skipped);
            assertThat(quote.total()).isEqualTo(eur("47.48"));
            assertThat(quote.explain().steps())
                    .contains(new Explanation.Step.PromotionSkipped(
                            "P",
                            new Explanation.SkipReason.ConditionNotMet(
                                    skipped.terms().conditions().getFirst())));
        }
    }

    @Test
    void appliesAPromotionToWhoeverHasItsCoupon() {
        Promotion promotion = conditioned(Validity.ALWAYS, null, "FRIENDS");

        assertThat(quote(with(twoShirtsAndACap(), Set.of("FRIENDS"), null), promotion)
                        .total())
                .isEqualTo(eur("46.48"));
        Quote without = quote(twoShirtsAndACap(), promotion);
        assertThat(without.total()).isEqualTo(eur("47.48"));
        assertThat(without).isEqualTo(quote(twoShirtsAndACap()));
    }

    @Test
    void refusesCouponsThatNobodyKnowsNamingEach() {
        Basket basket = with(twoShirtsAndACap(), Set.of("FRIENDS", "ZZZ", "AAA"), null);

        assertThatExceptionOfType(PricingRefusal.UnknownCoupon.class)
                .isThrownBy(() -> quote(basket, conditioned(Validity.ALWAYS, null, "FRIENDS")))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("unknown_coupon");
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.facts()).isEqualTo(Map.of("coupons", List.of("AAA", "ZZZ")));
                });
    }

    @Test
    void skipsAnAmountInAnotherCurrency() {
        Promotion yen = Scene.promotion("YEN", 0, Action.amountOffOrder(Money.of("100", Currency.getInstance("JPY"))));

        Quote quote = quote(twoShirtsAndACap(), yen);

        assertThat(quote.total()).isEqualTo(eur("47.48"));
        assertThat(quote.explain().steps())
                .contains(new Explanation.Step.PromotionSkipped("YEN", Explanation.SkipReason.OTHER_CURRENCY));
    }

    @Test
    void refusesWhatHasNoPriceNamingEach() {
        Basket basket = basket(line("SHIRT", 1), line("SOCKS", 1), line("BELT", 1));

        assertThatExceptionOfType(PricingRefusal.PriceMissing.class)
                .isThrownBy(() -> quote(basket))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("price_missing");
                    assertThat(refusal.facts()).isEqualTo(Map.of("skus", List.of("BELT", "SOCKS"), "currency", "EUR"));
                });
    }

    @Test
    void refusesPricesOfAnotherCurrency() {
        PriceBook yen = PriceBook.ofBase(1, Currency.getInstance("JPY"), false, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pricing.quote(twoShirtsAndACap(), yen, promotions(), UNTAXED, NOON))
                .withMessageContaining("JPY")
                .withMessageContaining("EUR");
    }

    @Test
    void putsTheTaxOnTopLineByLine() {
        // 19 % of 39.98 = 7.5962, so 7.60; 7 % of 7.50 = 0.525, so 0.53; 47.48 + 8.13 = 55.61
        Quote quote = taxed(basket(line("SHIRT", 2), line("CAP", 1, "reduced")), net(), GERMANY);

        assertThat(quote.tax()).isEqualTo(eur("8.13"));
        assertThat(quote.total()).isEqualTo(eur("55.61"));
        assertThat(quote.taxByRate())
                .containsExactly(
                        Map.entry(rate("VAT 7%", "7"), eur("0.53")), Map.entry(rate("VAT 19%", "19"), eur("7.60")));
    }

    @Test
    void takesTheTaxOutOfPricesThatIncludeIt() {
        // 119.00 x 19/119 = 19.00; 35.10 x 19/119 = 5.604, so 5.60
        PriceBook gross = prices(true, Map.of("COAT", "119.00", "SCARF", "35.10"));
        Quote quote = taxed(basket(line("COAT", 1), line("SCARF", 1)), gross, GERMANY);

        assertThat(quote.taxIncluded()).isTrue();
        assertThat(quote.total()).isEqualTo(eur("154.10"));
        assertThat(quote.tax()).isEqualTo(eur("24.60"));
        assertThat(quote.lines().getLast().taxes())
                .containsExactly(new TaxLine(rate("VAT 19%", "19"), eur("29.50"), eur("5.60")));
        assertThat(quote.taxByRate()).containsExactly(Map.entry(rate("VAT 19%", "19"), eur("24.60")));
    }

    private static TaxTable newYork() {
        return taxes(new TaxRule(
                Zone.region("US", "NY"),
                TaxCategory.STANDARD,
                List.of(rate("State", "4"), rate("City", "4.5"), rate("Transit", "0.375"))));
    }

    @Test
    void takesSeveralTaxesOfOneThingEachRoundedByItself() {
        // of 100.00: 4.00, 4.50 and 0.375, so 0.38
        Basket basket = with(basket(line("COAT", 1)), Set.of(), new Destination("US", "NY", "10001"));
        Quote quote = taxed(basket, prices(false, Map.of("COAT", "100.00")), newYork());

        assertThat(quote.lines().getFirst().taxes())
                .extracting(TaxLine::amount)
                .containsExactly(eur("4.00"), eur("4.50"), eur("0.38"));
        assertThat(quote.total()).isEqualTo(eur("108.88"));
    }

    @Test
    void sharesATaxThatIsIncludedOverItsRates() {
        // 108.88 x 8.875/108.875 = 8.8754, so 8.88; shares 400.2, 450.3 and 37.5 cents: the leftover cent goes to the
        // last
        Basket basket = with(basket(line("COAT", 1)), Set.of(), new Destination("US", "NY", "10001"));
        Quote quote = taxed(basket, prices(true, Map.of("COAT", "108.88")), newYork());

        assertThat(quote.lines().getFirst().taxes())
                .extracting(TaxLine::amount)
                .containsExactly(eur("4.00"), eur("4.50"), eur("0.38"));
        assertThat(quote.lines().getFirst().taxes()).extracting(TaxLine::base).containsOnly(eur("100.00"));
        assertThat(quote.total()).isEqualTo(eur("108.88"));
    }

    @Test
    void roundsTaxesByTheShopsPolicy() {
        // 7 % of 7.50 = 0.525
        TaxRule rule = new TaxRule(Zone.country("DE"), TaxCategory.STANDARD, List.of(rate("VAT 7%", "7")));
        Map<RoundingPolicy, String> expected = Map.of(
                RoundingPolicy.HALF_UP, "0.53",
                RoundingPolicy.HALF_EVEN, "0.52",
                RoundingPolicy.DOWN, "0.52",
                RoundingPolicy.UP, "0.53");

        expected.forEach((policy, tax) -> {
            TaxTable taxes = new TaxTable(1, Destination.country("DE"), TaxSettings.of(policy), List.of(rule));
            assertThat(taxed(basket(line("CAP", 1)), net(), taxes).tax())
                    .as("%s", policy)
                    .isEqualTo(eur(tax));
        });
    }

    @Test
    void roundsPercentagesByTheShopsPolicy() {
        // 10 % of 47.48 = 4.748
        TaxTable down = new TaxTable(1, Destination.country("DE"), TaxSettings.of(RoundingPolicy.DOWN), List.of());

        Quote quote = Pricing.quote(twoShirtsAndACap(), net(), promotions(percentOff("TEN", 0, "10")), down, NOON);

        assertThat(quote.discount()).isEqualTo(eur("4.74"));
    }

    @Test
    void taxesABasketThatGoesNowhereAtTheShopsOwnPlace() {
        Basket abroad = with(basket(line("SHIRT", 1)), Set.of(), Destination.country("CH"));

        assertThat(taxed(basket(line("SHIRT", 1)), net(), GERMANY).tax()).isEqualTo(eur("3.80"));
        Quote untaxed = taxed(abroad, net(), GERMANY);
        assertThat(untaxed.tax()).isEqualTo(eur("0.00"));
        assertThat(untaxed.explain().steps())
                .endsWith(new Explanation.Step.Untaxed(
                        "SHIRT", "standard", "CH", new TaxedItem.Reason.NoRule("standard", "CH")));
        assertThat(untaxed.taxByRate()).isEmpty();
    }

    @Test
    void keepsTheNetPriceAbroadIfTheShopSaysSo() {
        TaxRule home = new TaxRule(Zone.country("DE"), TaxCategory.STANDARD, List.of(rate("VAT 19%", "19")));
        TaxRule abroad = new TaxRule(Zone.country("FR"), TaxCategory.STANDARD, List.of(rate("TVA 20%", "20")));
        TaxSettings netStays =
                new TaxSettings(RoundingPolicy.HALF_UP, TaxSettings.RoundedPer.LINE, TaxSettings.Abroad.NET_STAYS);
        TaxTable taxes = new TaxTable(1, Destination.country("DE"), netStays, List.of(home, abroad));
        Basket toFrance = with(basket(line("COAT", 2)), Set.of(), Destination.country("FR"));
        PriceBook prices = PriceBook.ofBase(
                1, EUR, true, Map.of(variant("COAT"), new Price(eur("119.00"), eur("238.00"), "base")));

        Quote quote = taxed(toFrance, prices, taxes);

        assertThat(quote.total()).isEqualTo(eur("240.00"));
        assertThat(quote.tax()).isEqualTo(eur("40.00"));
        assertThat(quote.lines().getFirst().price().crossedOut()).contains(eur("240.00"));
        assertThat(taxed(basket(line("COAT", 2)), prices, taxes).total()).isEqualTo(eur("238.00"));
    }

    @Test
    void takesNoTaxOutOfPricesWhereThereIsNone() {
        Basket abroad = with(basket(line("COAT", 1)), Set.of(), Destination.country("CH"));

        Quote quote = taxed(abroad, prices(true, Map.of("COAT", "119.00")), GERMANY);

        assertThat(quote.tax()).isEqualTo(eur("0.00"));
        assertThat(quote.total()).isEqualTo(eur("119.00"));
    }

    @Test
    void explainsEveryDecisionInSentences() {
        Promotion summer = Promotion.of(
                        new PromotionId(Fresh.uuid()), "SUMMER", "Summer", Action.amountOffOrder(eur("5.00")))
                .withPriority(9)
                .during(new Validity(null, NOON));
        Basket basket = with(basket(line("SHIRT", 2), line("CAP", 1, "books")), Set.of(), Destination.country("DE"));

        Quote quote = Pricing.quote(basket, net(), promotions(percentOff("TEN", 0, "10"), summer), GERMANY, NOON);

        assertThat(quote.explain().text()).isEqualTo("""
                        CAP: EUR 7.50 from list 'base', times 1 = EUR 7.50
                        SHIRT: EUR 19.99 from list 'base', times 2 = EUR 39.98
                        Promotion TEN takes EUR 4.75 off EUR 47.48 (4.748, rounded HALF_UP): EUR 0.75 off CAP, EUR 4.00 off SHIRT (with a remainder unit)
                        CAP: no tax, since no rate covers 'books' in DE
                        SHIRT: VAT 19% (19%) of EUR 35.98 = EUR 6.84, on top of the price""");
    }

    @Test
    void explainsTaxThatIsIncluded() {
        Quote quote = taxed(basket(line("COAT", 1)), prices(true, Map.of("COAT", "119.00")), GERMANY);

        assertThat(quote.explanation().text())
                .endsWith("COAT: VAT 19% (19%) of EUR 100.00 = EUR 19.00, included in the price");
    }

    @Test
    void namesTheListAndTheCrossedOutPriceOfALine() {
        Price reduced = new Price(eur("15.00"), eur("19.99"), "sale");
        PriceBook book = new PriceBook(
                1,
                EUR,
                List.of(new PriceList(
                        "sale",
                        EUR,
                        1,
                        Validity.ALWAYS,
                        Audience.EVERYBODY,
                        false,
                        Map.of(variant("SHIRT"), List.of(new PriceTier(1, reduced))))));

        Quote quote = taxed(basket(line("SHIRT", 1)), book, UNTAXED);

        assertThat(quote.lines().getFirst().price()).isEqualTo(reduced);
        assertThat(quote.explain().text()).startsWith("SHIRT: EUR 15.00 from list 'sale'");
    }

    @Test
    void isTheSamePromotionBookInWhateverOrderItWasRead() {
        Promotion high = percentOff("HIGH", 9, "10");
        Promotion first = percentOff("A", 1, "10");
        Promotion second = percentOff("B", 1, "10");

        assertThat(new PromotionBook(1, List.of(second, first, high)).promotions())
                .containsExactly(high, first, second);
    }
}
