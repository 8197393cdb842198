package dev.entrepot.domain.pricing.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.shipping.ShippingCost.Available;
import dev.entrepot.domain.pricing.shipping.ShippingCost.Obstacle;
import dev.entrepot.domain.pricing.shipping.ShippingCost.Unavailable;
import dev.entrepot.domain.pricing.shipping.ShippingMethod.ZoneRate;
import dev.entrepot.domain.pricing.shipping.ShippingRate.BySubtotal;
import dev.entrepot.domain.pricing.shipping.ShippingRate.ByWeight;
import dev.entrepot.domain.pricing.shipping.ShippingRate.Flat;
import dev.entrepot.domain.pricing.shipping.ShippingRate.SubtotalBand;
import dev.entrepot.domain.pricing.shipping.ShippingRate.WeightBand;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Zone;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingMethodTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<ShippingWaiver> FREE =
            List.of(new ShippingWaiver.ForTier("premium"), new ShippingWaiver.FromSubtotal(eur("100.00")));
    private static final ByWeight BY_WEIGHT = new ByWeight(List.of(
            new WeightBand(1_000L, eur("5.00")),
            new WeightBand(5_000L, eur("10.00")),
            new WeightBand(10_000L, eur("15.00")),
            new WeightBand(null, eur("20.00"))));
    private static final ShippingMethod STANDARD = method("standard", BY_WEIGHT, FREE, null);
    private static final ShippingMethod EXPRESS = method("express", new Flat(eur("25.00")), FREE, null);

    private static Money eur(String amount) {
        return Money.of(amount, EUR);
    }

    private static ShippingMethod method(
            String code, ShippingRate rate, List<ShippingWaiver> waivers, @Nullable Money surcharge) {
        return new ShippingMethod(
                code,
                "By " + code,
                TaxCategory.STANDARD,
                List.of(new ZoneRate(Zone.EVERYWHERE, rate)),
                waivers,
                surcharge);
    }

    private static ShippingMethod zoned(ZoneRate... rates) {
        return new ShippingMethod("zoned", "By zone", TaxCategory.STANDARD, List.of(rates), List.of(), null);
    }

    private static Shipment shipment(String subtotal, long grams, String country) {
        return new Shipment(eur(subtotal), grams, Destination.country(country), null);
    }

    @ParameterizedTest
    @CsvSource({
        "standard, 10.00,     1, '',      5.00",
        "standard, 10.00,     0, '',      5.00",
        "standard, 10.00,  1000, '',      5.00",
        "standard, 10.00,  1001, '',      10.00",
        "standard, 10.00,  5000, '',      10.00",
        "standard, 10.00,  5001, '',      15.00",
        "standard, 10.00, 10000, '',      15.00",
        "standard, 10.00, 10001, '',      20.00",
        "standard, 99.99, 10001, '',      20.00",
        "standard, 100.00,10001, '',      0.00",
        "standard, 10.00, 10001, premium, 0.00",
        "standard, 10.00,   500, gold,    5.00",
        "express,  10.00, 10001, '',      25.00",
        "express,  10.00,   500, premium, 0.00",
        "express,  100.00,  500, '',      0.00"
    })
    void costsWhatTheExampleRulesSay(String method, String subtotal, long grams, String tier, String cost) {
        Shipment shipment = new Shipment(eur(subtotal), grams, Destination.country("DE"), tier.isEmpty() ? null : tier);

        ShippingCost answer = (method.equals("standard") ? STANDARD : EXPRESS).cost(shipment);

        assertThat(answer).isInstanceOfSatisfying(Available.class, available -> {
            assertThat(available.amount()).isEqualTo(eur(cost));
            assertThat(available.steps().stream().map(ShippingCost.Step::amount).reduce(eur("0"), Money::plus))
                    .isEqualTo(eur(cost));
        });
    }

    @Test
    void saysHowItsCostCameAbout() {
        assertThat(STANDARD.cost(shipment("10.00", 1_200, "DE")).text())
                .isEqualTo("EUR 10.00: EUR 10.00 to * by weight");
        assertThat(STANDARD.cost(shipment("120.00", 1_200, "DE")).text())
                .isEqualTo("EUR 0.00: EUR 10.00 to * by weight, free from EUR 100.00");
        assertThat(EXPRESS.cost(new Shipment(eur("1.00"), 1, Destination.country("DE"), "premium"))
                        .text())
                .isEqualTo("EUR 0.00: EUR 25.00 to *, free for tier 'premium'");
    }

    @Test
    void doesNotWaiveASurcharge() {
        ShippingMethod expedited = method("expedited", BY_WEIGHT, FREE, eur("25.00"));

        assertThat(expedited.cost(shipment("10.00", 500, "DE")).text())
                .isEqualTo("EUR 30.00: EUR 5.00 to * by weight, EUR 25.00 surcharge");
        assertThat(expedited.cost(shipment("100.00", 500, "DE")).text()).startsWith("EUR 25.00: ");
    }

    @Test
    void costsByTheMostSpecificZone() {
        ShippingMethod method = zoned(
                new ZoneRate(Zone.country("DE"), new Flat(eur("4.00"))),
                new ZoneRate(Zone.postalCodes("DE", "18565..18609"), new Flat(eur("9.00"))));

        assertThat(method.cost(new Shipment(eur("1.00"), 1, new Destination("DE", "", "18586"), null))
                        .text())
                .startsWith("EUR 9.00");
        assertThat(method.cost(shipment("1.00", 1, "DE")).text()).startsWith("EUR 4.00");
        assertThat(method.cost(shipment("1.00", 1, "FR"))).isEqualTo(new Unavailable(Obstacle.DESTINATION));
    }

    @ParameterizedTest
    @CsvSource({"0.00, 6.00", "49.99, 6.00", "50.00, 3.00", "99.99, 3.00", "100.00, 0.00", "9999.00, 0.00"})
    void costsBySubtotal(String subtotal, String cost) {
        BySubtotal rate = new BySubtotal(List.of(
                new SubtotalBand(eur("0"), eur("6.00")),
                new SubtotalBand(eur("50.00"), eur("3.00")),
                new SubtotalBand(eur("100.00"), eur("0.00"))));

        assertThat(rate.cost(shipment(subtotal, 1, "DE"))).contains(eur(cost));
    }

    @Test
    void cannotBeHadForWhatIsTooHeavyOrPricedInAnotherCurrency() {
        ShippingMethod letter = method("letter", new ByWeight(List.of(new WeightBand(50L, eur("1.00")))), FREE, null);
        Shipment inDollars =
                new Shipment(Money.of("10.00", Currency.getInstance("USD")), 50, Destination.country("DE"), "premium");

        assertThat(letter.cost(shipment("10.00", 50, "DE"))).isInstanceOf(Available.class);
        assertThat(letter.cost(shipment("10.00", 51, "DE"))).isEqualTo(new Unavailable(Obstacle.WEIGHT));
        assertThat(letter.cost(shipment("500.00", 51, "DE"))).isEqualTo(new Unavailable(Obstacle.WEIGHT));
        assertThat(letter.cost(inDollars)).isEqualTo(new Unavailable(Obstacle.CURRENCY));
        assertThat(letter.cost(inDollars).text()).isEqualTo("its costs are in another currency");
    }

    @Test
    void refusesBandsThatDoNotRise() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByWeight(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByWeight(List.of(new WeightBand(0L, eur("1")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ByWeight(List.of(new WeightBand(5L, eur("1")), new WeightBand(5L, eur("2")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ByWeight(List.of(new WeightBand(null, eur("1")), new WeightBand(5L, eur("2")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BySubtotal(List.of(new SubtotalBand(eur("1"), eur("1")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BySubtotal(
                        List.of(new SubtotalBand(eur("0"), eur("1")), new SubtotalBand(eur("0"), eur("2")))));
    }

    @Test
    void refusesAmountsThatMakeNoSense() {
        Money dollar = Money.of("1", Currency.getInstance("USD"));

        assertThatIllegalArgumentException().isThrownBy(() -> new Flat(eur("-0.01")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ByWeight(List.of(new WeightBand(5L, eur("1")), new WeightBand(6L, dollar))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BySubtotal(List.of(new SubtotalBand(Money.zero(EUR), dollar))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShippingWaiver.FromSubtotal(eur("0")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShippingWaiver.ForTier(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> method("a", new Flat(eur("1")), FREE, dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> method("a", new Flat(dollar), FREE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> method("a", new Flat(eur("1")), FREE, eur("0")));
        assertThatIllegalArgumentException().isThrownBy(() -> shipment("-1", 1, "DE"));
        assertThatIllegalArgumentException().isThrownBy(() -> shipment("1", -1, "DE"));
    }

    @Test
    void refusesAMethodWithoutANameACodeOrARateForEachZone() {
        ZoneRate everywhere = new ZoneRate(Zone.EVERYWHERE, new Flat(eur("1")));

        assertThatIllegalArgumentException().isThrownBy(() -> method("With Blanks", new Flat(eur("1")), FREE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShippingMethod("a", " ", TaxCategory.STANDARD, List.of(everywhere), FREE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> zoned());
        assertThatIllegalArgumentException().isThrownBy(() -> zoned(everywhere, everywhere));
    }

    @Test
    void hasOneThresholdAndEachTierOnce() {
        ShippingWaiver fifty = new ShippingWaiver.FromSubtotal(eur("50.00"));
        ShippingWaiver gold = new ShippingWaiver.ForTier("gold");
        ShippingWaiver premium = new ShippingWaiver.ForTier("premium");
        Flat rate = new Flat(eur("1"));

        assertThat(method("a", rate, List.of(premium, fifty, gold), null).waivers())
                .containsExactly(fifty, gold, premium);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> method("a", rate, List.of(fifty, new ShippingWaiver.FromSubtotal(eur("60.00"))), null));
        assertThatIllegalArgumentException().isThrownBy(() -> method("a", rate, List.of(gold, gold), null));
    }
}
