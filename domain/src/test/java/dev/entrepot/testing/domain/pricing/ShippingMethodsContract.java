package dev.entrepot.testing.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethod.ZoneRate;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.pricing.shipping.ShippingMethods.Versioned;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.pricing.shipping.ShippingRate.SubtotalBand;
import dev.entrepot.domain.pricing.shipping.ShippingRate.WeightBand;
import dev.entrepot.domain.pricing.shipping.ShippingWaiver;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link ShippingMethods} does, one that answers from a memory included. */
public interface ShippingMethodsContract extends TransactedContract {

    /** The currency of the amounts here; one with three decimals, which nobody assumes by accident. */
    Currency KWD = Currency.getInstance("KWD");

    /** What is tested. */
    ShippingMethods shippingMethods();

    /** The prices of the same store, which share the version. */
    PriceLists priceLists();

    private long presentVersion() {
        return inTransaction(() -> priceLists().book(KWD, List.of(), PriceLists.PRESENT))
                .version();
    }

    private Optional<ShippingMethod> inBook(String code) {
        long version = presentVersion();
        return inTransaction(() -> shippingMethods().book(version)).find(code);
    }

    private Optional<Versioned> found(String code) {
        return inTransaction(() -> shippingMethods().find(code));
    }

    private static Money amount(String amount) {
        return Money.of(amount, KWD);
    }

    private static String freshCode() {
        return Fresh.code("s").toLowerCase(Locale.ROOT);
    }

    private static ShippingMethod flat(String code, String cost) {
        return new ShippingMethod(
                code,
                "By " + code,
                TaxCategory.STANDARD,
                List.of(new ZoneRate(Zone.EVERYWHERE, new ShippingRate.Flat(amount(cost)))),
                List.of(),
                null);
    }

    private ShippingMethod added(String cost) {
        ShippingMethod method = flat(freshCode(), cost);
        inTransaction(() -> shippingMethods().add(method));
        return method;
    }

    @Test
    default void findsMethodsAsTheyWereAdded() {
        ShippingMethod plain = flat(freshCode(), "1.250");
        ShippingMethod full = new ShippingMethod(
                freshCode(),
                "Everything a method can say",
                new TaxCategory("postage"),
                List.of(
                        new ZoneRate(
                                new Zone("US", "NY", new PostalCodes("10001..10099")),
                                new ShippingRate.Flat(amount("0.000"))),
                        new ZoneRate(
                                Zone.country("KW"),
                                new ShippingRate.ByWeight(List.of(
                                        new WeightBand(1_000L, amount("0.500")),
                                        new WeightBand(30_000L, amount("1.750"))))),
                        new ZoneRate(
                                Zone.country("DE"),
                                new ShippingRate.ByWeight(List.of(new WeightBand(null, amount("4.000"))))),
                        new ZoneRate(
                                Zone.EVERYWHERE,
                                new ShippingRate.BySubtotal(List.of(
                                        new SubtotalBand(amount("0"), amount("9.000")),
                                        new SubtotalBand(amount("50.000"), amount("3.000")))))),
                List.of(
                        new ShippingWaiver.ForTier("premium"),
                        new ShippingWaiver.ForTier("gold"),
                        new ShippingWaiver.FromSubtotal(amount("100.005"))),
                amount("7.005"));

        inTransaction(() -> {
            shippingMethods().add(plain);
            shippingMethods().add(full);
        });

        assertThat(found(full.code())).contains(new Versioned(full, 1));
        assertThat(inBook(full.code())).contains(full);
        assertThat(inBook(plain.code())).contains(plain);
        assertThat(found(freshCode())).isEmpty();
        assertThat(inBook(freshCode())).isEmpty();
    }

    @Test
    default void refusesACodeThatAnotherMethodHas() {
        ShippingMethod first = added("1.000");

        assertThatExceptionOfType(PricingRefusal.ShippingMethodCodeTaken.class)
                .isThrownBy(() -> inTransaction(() -> shippingMethods().add(flat(first.code(), "2.000"))))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("shipping_method_code", first.code()));
        assertThat(inBook(first.code())).contains(first);
    }

    @Test
    default void givesACodeThatManyChoseToOneOfThem() {
        String code = freshCode();

        List<Boolean> won = Race.run(8, racer -> {
            try {
                inTransaction(() -> shippingMethods().add(flat(code, racer + ".000")));
                return true;
            } catch (PricingRefusal.ShippingMethodCodeTaken taken) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    default void replacesAMethodOfTheVersionThatWasFound() {
        ShippingMethod first = added("1.000");
        ShippingMethod second = flat(first.code(), "2.000");

        inTransaction(() -> shippingMethods().update(second, 1));

        assertThat(found(first.code())).contains(new Versioned(second, 2));
        assertThat(inBook(first.code())).contains(second);
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> shippingMethods().update(first, 1)));
        assertThat(inBook(first.code())).contains(second);
    }

    @Test
    default void removesAMethodOfTheVersionThatWasFound() {
        ShippingMethod method = added("1.000");
        inTransaction(() -> shippingMethods().update(method, 1));

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> shippingMethods().remove(method.code(), 1)));
        assertThat(inBook(method.code())).contains(method);
        inTransaction(() -> shippingMethods().remove(method.code(), 2));

        assertThat(found(method.code())).isEmpty();
        assertThat(inBook(method.code())).isEmpty();
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> shippingMethods().remove(method.code(), 2)));
    }

    @Test
    default void raisesTheVersionThatItSharesWithThePrices() {
        long before = presentVersion();

        ShippingMethod method = added("1.000");
        long added = presentVersion();
        inTransaction(() -> shippingMethods().update(method, 1));
        long updated = presentVersion();
        inTransaction(() -> shippingMethods().remove(method.code(), 2));
        long removed = presentVersion();

        assertThat(List.of(before, added, updated, removed)).isSorted().doesNotHaveDuplicates();
        assertThat(inTransaction(() -> shippingMethods().book(removed)).version())
                .isEqualTo(removed);
    }

    @Test
    default void neverAnswersWithRulesOlderThanAskedFor() {
        String code = added("0.000").code();
        for (int written = 1; written <= 5; written++) {
            inTransaction(() -> shippingMethods().book(0)); // whatever it knows, it may remember
            ShippingMethod method = flat(code, written + ".000");
            long version = written;
            inTransaction(() -> shippingMethods().update(method, version));

            assertThat(inBook(code)).contains(method);
        }
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        ShippingMethod kept = added("1.000");
        ShippingMethod lost = flat(freshCode(), "2.000");

        assertThatThrownBy(() -> inTransaction(() -> {
                    shippingMethods().add(lost);
                    shippingMethods().update(flat(kept.code(), "3.000"), 1);
                    shippingMethods().remove(kept.code(), 2);
                    shippingMethods().book(0);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(inBook(kept.code())).contains(kept);
        assertThat(found(kept.code())).contains(new Versioned(kept, 1));
        assertThat(inTransaction(() -> shippingMethods().book(0)).methods()).doesNotContain(lost);
    }
}
