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

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.shipping.Shipment;
import dev.entrepot.domain.pricing.shipping.ShippingCost;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Zone;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static Quote quote() {
        return quote(twoShirtsAndACap(), net(), promotions(percentOff("TEN", 0, "10")), GERMANY);
    }

    private static Quote quote(Basket basket, PriceBook prices, PromotionBook promotions, TaxTable taxes) {
        return Pricing.quote(basket, prices, promotions, taxes, NOON);
    }

    @Test
    void isTheSumOfItsParts() {
        Quote quote = quote();

        assertThat(List.of(quote.subtotal(), quote.discount(), quote.goods(), quote.tax(), quote.total()))
                .containsExactly(eur("47.48"), eur("4.75"), eur("42.73"), eur("8.12"), eur("50.85"));
        assertThat(quote.shipping()).isEqualTo(eur("0.00"));
    }

    @Test
    void countsAnIncludedTaxOnce() {
        Quote quote = quote(basket(line("COAT", 1)), prices(true, Map.of("COAT", "119.00")), promotions(), GERMANY);

        assertThat(quote.tax()).isEqualTo(eur("19.00"));
        assertThat(quote.total()).isEqualTo(eur("119.00"));
    }

    @Test
    void isPaidWithItsDelivery() {
        // 5.00 and 19 % of it, 0.95, beside 50.85
        Delivery parcel = new Delivery("parcel", "Parcel", TaxCategory.STANDARD, eur("5.00"), false);
        Quote shipped =
                quote(twoShirtsAndACap().deliveredBy(parcel), net(), promotions(percentOff("TEN", 0, "10")), GERMANY);

        assertThat(shipped.shipping()).isEqualTo(eur("5.00"));
        assertThat(shipped.tax()).isEqualTo(eur("9.07"));
        assertThat(shipped.total()).isEqualTo(eur("56.80"));
        assertThat(shipped.taxByRate()).containsExactly(Map.entry(rate("VAT 19%", "19"), eur("9.07")));
        assertThat(shipped.fingerprint()).isNotEqualTo(quote().fingerprint());
    }

    @Test
    void hasAnotherFingerprintIfItIsDeliveredOtherwise() {
        Delivery parcel = new Delivery("parcel", "Parcel", TaxCategory.STANDARD, eur("5.00"), false);
        Delivery courier = new Delivery("courier", "Courier", TaxCategory.STANDARD, eur("5.00"), false);

        assertThat(quote(twoShirtsAndACap().deliveredBy(parcel), net(), promotions(), GERMANY)
                        .fingerprint())
                .isNotEqualTo(quote(twoShirtsAndACap().deliveredBy(courier), net(), promotions(), GERMANY)
                        .fingerprint());
    }

    @Test
    void saysHowItsDeliveryCameToItsCost() {
        ShippingMethod method = new ShippingMethod(
                "parcel",
                "Parcel",
                TaxCategory.STANDARD,
                List.of(new ShippingMethod.ZoneRate(Zone.EVERYWHERE, new ShippingRate.Flat(eur("5.00")))),
                List.of(),
                eur("2.00"));
        var answer =
                (ShippingCost.Available) method.cost(new Shipment(eur("47.48"), 0, Destination.country("DE"), null));
        Delivery parcel = Delivery.by(method, answer, answer.amount(), false);

        Quote quote = quote(twoShirtsAndACap().deliveredBy(parcel), net(), promotions(), GERMANY);

        assertThat(quote.shippingLine()).hasValueSatisfying(line -> {
            assertThat(line.method()).isEqualTo("parcel");
            assertThat(line.name()).isEqualTo("Parcel");
            assertThat(line.cost()).isEqualTo(eur("7.00"));
        });
        assertThat(quote.explain().text())
                .contains("Delivery by 'parcel': EUR 7.00 (EUR 5.00 to *, EUR 2.00 surcharge)");
    }

    @Test
    void hasAFingerprintThatStaysTheSameInEveryRelease() {
        // Whoever changes what goes into it makes buyers confirm their price again, which is a decision.
        assertThat(quote().fingerprint())
                .startsWith("56b527b9f84b6e9c46fbab4382dc9241d296b527d277f6d786001b4ab3085adb.");
    }

    @Test
    void hasTheSameFingerprintWheneverItSaysTheSame() {
        Quote quote = quote();
        PriceBook newer = PriceBook.ofBase(2, EUR, false, net().basePrices());
        Map<VariantId, Price> crossedOut = new HashMap<>(net().basePrices());
        crossedOut.put(variant("CAP"), new Price(eur("7.50"), eur("9.00"), Price.BASE_LIST));

        assertThat(Pricing.quote(
                                twoShirtsAndACap(),
                                newer,
                                new PromotionBook(
                                        7,
                                        promotions(percentOff("TEN", 0, "10")).promotions()),
                                GERMANY,
                                NOON.plus(Duration.ofDays(1)))
                        .fingerprint())
                .isEqualTo(quote.fingerprint());
        assertThat(quote(
                                twoShirtsAndACap(),
                                PriceBook.ofBase(1, EUR, false, crossedOut),
                                promotions(percentOff("TEN", 0, "10")),
                                GERMANY)
                        .fingerprint())
                .isEqualTo(quote.fingerprint());
    }

    @Test
    void hasAnotherFingerprintWheneverItSaysSomethingElse() {
        PromotionBook ten = promotions(percentOff("TEN", 0, "10"));
        TaxTable renamed =
                taxes(new TaxRule(Zone.country("DE"), TaxCategory.STANDARD, List.of(rate("MwSt 19%", "19"))));
        Currency swiss = Currency.getInstance("CHF");
        PriceBook francs = PriceBook.ofBase(
                1,
                swiss,
                false,
                Map.of(
                        variant("SHIRT"), Price.base(Money.of("19.99", swiss)),
                        variant("CAP"), Price.base(Money.of("7.50", swiss))));

        assertThat(List.of(
                        quote().fingerprint(),
                        quote(basket(line("SHIRT", 2), line("CAP", 2)), net(), ten, GERMANY)
                                .fingerprint(),
                        quote(basket(line("SHIRT", 2)), net(), ten, GERMANY).fingerprint(),
                        quote(twoShirtsAndACap(), net(), ten, UNTAXED).fingerprint(),
                        quote(twoShirtsAndACap(), net(), ten, renamed).fingerprint(),
                        quote(twoShirtsAndACap(), net(), promotions(), GERMANY).fingerprint(),
                        quote(twoShirtsAndACap(), net(), promotions(percentOff("ZEHN", 0, "10")), GERMANY)
                                .fingerprint(),
                        quote(twoShirtsAndACap(), net(), promotions(amountOff("TEN", 0, "4.76")), GERMANY)
                                .fingerprint(),
                        quote(twoShirtsAndACap(), prices(false, Map.of("SHIRT", "20.00", "CAP", "7.50")), ten, GERMANY)
                                .fingerprint(),
                        quote(twoShirtsAndACap(), prices(true, Map.of("SHIRT", "19.99", "CAP", "7.50")), ten, UNTAXED)
                                .fingerprint(),
                        quote(Basket.of(swiss, twoShirtsAndACap().lines()), francs, ten, GERMANY)
                                .fingerprint()))
                .doesNotHaveDuplicates();
    }
}
