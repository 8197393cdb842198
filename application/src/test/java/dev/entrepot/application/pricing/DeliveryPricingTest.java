package dev.entrepot.application.pricing;

import static dev.entrepot.application.SmallShop.BASKET;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.basket;
import static dev.entrepot.application.SmallShop.command;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.key;
import static dev.entrepot.application.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.application.pricing.DeliveryPricing.Option;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.shipping.ShippingCost.Obstacle;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.pricing.shipping.ShippingRate.WeightBand;
import dev.entrepot.domain.pricing.shipping.ShippingWaiver;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everything in the shop weighs 400 g; ten percent are taken off from 40.00. Two shirts and a cap are 42.73 then. */
class DeliveryPricingTest {

    private static final Destination GERMANY = Destination.country("DE");

    private final SmallShop shop = new SmallShop();

    DeliveryPricingTest() {
        offer(parcel("100.00"));
        offer(new ShippingMethod(
                "express",
                "Express",
                TaxCategory.STANDARD,
                List.of(new ShippingMethod.ZoneRate(Zone.EVERYWHERE, new ShippingRate.Flat(eur("25.00")))),
                List.of(),
                null));
    }

    private static ShippingMethod parcel(String freeFrom) {
        ShippingRate byWeight = new ShippingRate.ByWeight(
                List.of(new WeightBand(1_000L, eur("5.00")), new WeightBand(2_000L, eur("10.00"))));
        return new ShippingMethod(
                "parcel",
                "Parcel",
                TaxCategory.STANDARD,
                List.of(new ShippingMethod.ZoneRate(Zone.country("DE"), byWeight)),
                List.of(new ShippingWaiver.FromSubtotal(eur(freeFrom))),
                null);
    }

    private void offer(ShippingMethod method) {
        shop.inTransaction(() -> {
            shop.shop().shippingMethods().add(method);
            return true;
        });
    }

    private static BasketRequest by(String method, BasketRequest of, @Nullable Destination shipTo) {
        return new BasketRequest(null, of.lines(), Set.of(), shipTo, method, BasketRequest.Buyer.GUEST);
    }

    private static BasketRequest to(Destination shipTo) {
        return new BasketRequest(null, BASKET.lines(), Set.of(), shipTo);
    }

    @Test
    void costsTheDeliveryByItsWeightAndTaxesIt() {
        Quote quote = shop.quote(by("parcel", BASKET, GERMANY)).quote();

        // 1,200 g: 10.00 and 19 % of it, beside 50.85
        assertThat(quote.shipping()).isEqualTo(eur("10.00"));
        assertThat(quote.tax()).isEqualTo(eur("10.02"));
        assertThat(quote.total()).isEqualTo(eur("62.75"));
        assertThat(quote.explain().text()).contains("Delivery by 'parcel': EUR 10.00 (EUR 10.00 to DE by weight)");
    }

    @Test
    void findsTheTaxInsideOfTheCostWherePricesIncludeIt() {
        shop.inTransaction(() -> {
            var stores = shop.installation().stores();
            stores.change(
                    new StoreSettings("Entrepot", SmallShop.EUR, true, "DE", ZoneId.of("UTC")),
                    stores.present().version());
            return true;
        });

        Quote quote = shop.quote(by("parcel", basket(line(SHIRT, 1)), null)).quote();

        // 19.99 and 5.00, of which 3.19 and 0.80 are tax
        assertThat(quote.tax()).isEqualTo(eur("3.99"));
        assertThat(quote.total()).isEqualTo(eur("24.99"));
    }

    @Test
    void looksAtWhatTheGoodsCostAfterDiscounts() {
        shop.inTransaction(() -> {
            shop.shop().shippingMethods().update(parcel("42.74"), 1);
            return true;
        });
        assertThat(shop.quote(by("parcel", BASKET, GERMANY)).quote().shipping()).isEqualTo(eur("10.00"));

        shop.inTransaction(() -> {
            shop.shop().shippingMethods().update(parcel("42.73"), 2);
            return true;
        });
        assertThat(shop.quote(by("parcel", BASKET, GERMANY)).quote().shipping()).isEqualTo(eur("0.00"));
    }

    @Test
    void costsNoDeliveryThatIsNotChosen() {
        assertThat(shop.quote(to(GERMANY)).quote().shippingLine()).isEmpty();
        assertThat(shop.quote(BASKET).shippingOptions()).isNull();
    }

    @Test
    void tellsWhatEachMethodWouldCostOrWhyItCannotBeHad() {
        assertThat(shop.quote(to(GERMANY)).shippingOptions())
                .containsExactly(
                        new Option("express", "Express", eur("25.00"), eur("25.00"), null),
                        new Option("parcel", "Parcel", eur("10.00"), eur("10.00"), null));
        assertThat(shop.quote(to(Destination.country("CH"))).shippingOptions())
                .containsExactly(
                        new Option("express", "Express", eur("25.00"), eur("25.00"), null),
                        new Option("parcel", "Parcel", null, null, Obstacle.DESTINATION));
    }

    @Test
    void tellsWhatPromotionsLeaveOfEachMethod() {
        shop.inTransaction(() -> {
            shop.shop()
                    .promotions()
                    .add(Promotion.of(new PromotionId(Fresh.uuid()), "FREE", "We deliver free", Action.freeShipping()));
            return true;
        });

        assertThat(shop.quote(to(GERMANY)).shippingOptions())
                .containsExactly(
                        new Option("express", "Express", eur("25.00"), eur("0.00"), null),
                        new Option("parcel", "Parcel", eur("10.00"), eur("0.00"), null));
        assertThat(shop.quote(by("parcel", BASKET, GERMANY)).quote().total()).isEqualTo(eur("50.85"));
    }

    @Test
    void refusesAMethodThatIsNotThereOrCannotBeHad() {
        assertThatExceptionOfType(PricingRefusal.UnknownShippingMethod.class)
                .isThrownBy(() -> shop.quote(by("pigeon", BASKET, GERMANY)));
        assertThatExceptionOfType(PricingRefusal.ShippingUnavailable.class)
                .isThrownBy(() -> shop.quote(by("parcel", basket(line(SHIRT, 6)), GERMANY)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("obstacle", "weight"));
    }

    @Test
    void isKeptInTheOrderAsItWasQuoted() {
        Quote quote = shop.quote(by("parcel", BASKET, GERMANY)).quote();

        OrderView order = shop.place(
                        command(key("first"), by("parcel", BASKET, GERMANY), "tok_success", quote.fingerprint()))
                .result();

        assertThat(order.delivery()).isEqualTo(quote.delivery()).isNotNull();
        assertThat(order.totals().shipping()).isEqualTo(eur("10.00"));
        assertThat(order.totals().total()).isEqualTo(eur("62.75"));
        assertThat(order.fingerprint()).isEqualTo(quote.fingerprint());
        assertThat(OrderView.of(shop.stored(order.id()))).isEqualTo(order);
    }
}
