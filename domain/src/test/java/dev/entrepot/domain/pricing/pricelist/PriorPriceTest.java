package dev.entrepot.domain.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each line of a history is written as day, price and what is crossed out. */
class PriorPriceTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final VariantId SHIRT = new VariantId(Fresh.uuid());

    private final List<PriceChange> history = new ArrayList<>();
    private final List<PriceChange> regular = new ArrayList<>();

    private PriorPriceTest on(long day, long unit) {
        return at(Duration.ofDays(day), Price.base(Money.ofMinor(unit, EUR)));
    }

    private PriorPriceTest on(long day, long unit, long crossedOut) {
        return at(Duration.ofDays(day), reduced(unit, crossedOut));
    }

    private PriorPriceTest at(Duration since, @Nullable Price price) {
        Price before = history.isEmpty() ? null : history.getLast().after();
        Instant at = Fresh.NOW.plus(since);
        history.add(new PriceChange(SHIRT, 1, before, price, Author.named("anna"), "", at));
        return this;
    }

    private static Price reduced(long unit, long crossedOut) {
        return new Price(Money.ofMinor(unit, EUR), Money.ofMinor(crossedOut, EUR), Price.BASE_LIST);
    }

    private void assertPrior(@Nullable Long minor) {
        assertThat(PriorPrice.of(history))
                .isEqualTo(Optional.ofNullable(minor).map(units -> Money.ofMinor(units, EUR)));
    }

    @Test
    void isThePriceBeforeAReduction() {
        on(0, 2000).on(100, 1500, 2000).assertPrior(2000L);
    }

    @Test
    void isTheLowestOfThirtyDays() {
        on(0, 2000).on(60, 1800).on(80, 2500).on(85, 1500, 2500).assertPrior(1800L);
    }

    @Test
    void counts29DaysAnd30DaysAgoButNoPriceThatEndedEarlier() {
        // Until the instant 30 days before the reduction 1800 was asked, and from then on 2000.
        on(0, 1800).on(70, 2000).on(100, 1500, 2500).assertPrior(2000L);
        history.clear();
        on(0, 1800).on(71, 2000).on(100, 1500, 2500).assertPrior(1800L);
        history.clear();
        on(0, 1800)
                .at(Duration.ofDays(70).plusNanos(1000), Price.base(Money.ofMinor(2000, EUR)))
                .on(100, 1500, 2500)
                .assertPrior(1800L);
    }

    @Test
    void aStepFurtherDownIsAReductionOfItsOwn() {
        on(0, 2000).on(100, 1500, 2000).on(105, 1200, 2000).assertPrior(1500L);
    }

    @Test
    void aStepUpDoesNotHideWhatWasAskedBefore() {
        on(0, 2000).on(100, 1500, 2000).on(105, 1800, 2000).assertPrior(1500L);
    }

    @Test
    void anotherCrossedOutPriceBeginsNothing() {
        on(0, 2000).on(100, 1500, 2000).on(105, 1500, 2200).assertPrior(2000L);
    }

    @Test
    void crossingOutBeginsAReductionAlthoughThePriceStays() {
        on(0, 2000).on(100, 1500).on(102, 1500, 2000).assertPrior(1500L);
    }

    @Test
    void isNotToldOfAPriceThatIsNotReduced() {
        assertPrior(null);
        on(0, 2000).assertPrior(null);
        on(100, 1500, 2000).on(105, 1500).assertPrior(null);
    }

    @Test
    void isUnknownOfWhatWasNeverAskedBefore() {
        on(0, 1500, 2000).assertPrior(null);
        on(1, 1500, 2100).assertPrior(null);
    }

    @Test
    void knowsPricesFromBeforeAnEnd() {
        on(0, 2000).at(Duration.ofDays(50), null).on(60, 1500, 2000).assertPrior(2000L);
        at(Duration.ofDays(61), null).assertPrior(null);
    }

    private PriorPriceTest regularly(long day, long unit) {
        Price before = regular.isEmpty() ? null : regular.getLast().after();
        Price after = Price.base(Money.ofMinor(unit, EUR));
        regular.add(new PriceChange(
                SHIRT, 1, before, after, Author.named("anna"), "", Fresh.NOW.plus(Duration.ofDays(day))));
        return this;
    }

    private void assertPriorOnList(Validity validity, Audience audience, @Nullable Long minor) {
        PriceListTerms list = new PriceListTerms("sale", "Sale", EUR, 5, validity, audience, true);
        assertThat(PriorPrice.ofList(list, history, regular))
                .isEqualTo(Optional.ofNullable(minor).map(units -> Money.ofMinor(units, EUR)));
    }

    private void assertPriorOnSale(@Nullable Long minor) {
        assertPriorOnList(Validity.ALWAYS, Audience.EVERYBODY, minor);
    }

    private static Validity fromDay(long day) {
        return new Validity(Fresh.NOW.plus(Duration.ofDays(day)), null);
    }

    @Test
    void onASaleIsTheLowestRegularPriceOfThirtyDays() {
        regularly(0, 2000).regularly(40, 1800).regularly(50, 2400).on(60, 1200).assertPriorOnSale(1800L);
        regularly(70, 1300).assertPriorOnSale(1800L);
    }

    @Test
    void onASaleCountsWhatWasAskedWhenThirtyDaysBegan() {
        regularly(0, 2000).regularly(29, 1000).regularly(30, 2400).on(60, 1200).assertPriorOnSale(2400L);
        regular.clear();
        regularly(0, 2000).regularly(29, 1000).regularly(31, 2400).on(60, 1200).assertPriorOnSale(1000L);
    }

    @Test
    void onASaleDoesNotCountWhatItBeganWith() {
        regularly(0, 2000).regularly(60, 1500).on(60, 1200).assertPriorOnSale(2000L);
    }

    @Test
    void onASaleCountsTheStepsBeforeTheLastOne() {
        regularly(0, 2000).on(10, 1500).on(20, 1200).on(25, 1200, 2000).assertPriorOnSale(1500L);
    }

    @Test
    void onAListThatBeginsLaterLooksBackFromThere() {
        regularly(0, 2000)
                .regularly(50, 1700)
                .regularly(55, 2200)
                .on(1, 900)
                .on(2, 1200)
                .assertPriorOnList(fromDay(60), Audience.EVERYBODY, 1700L);
        assertPriorOnList(fromDay(1), Audience.EVERYBODY, 900L);
        assertPriorOnList(fromDay(2), Audience.EVERYBODY, 2000L);
    }

    @Test
    void onAListForSomeOrForManyIsToldOnlyBesideWhatIsCrossedOut() {
        regularly(0, 2000).on(10, 1200).assertPriorOnList(Validity.ALWAYS, Audience.ofGroups("trade"), null);
        on(11, 1100, 2000).assertPriorOnList(Validity.ALWAYS, Audience.ofGroups("trade"), 1200L);
        history.clear();
        history.add(new PriceChange(
                SHIRT, 10, null, Price.base(Money.ofMinor(1200, EUR)), Author.named("anna"), "", Fresh.NOW));
        assertPriorOnSale(null);
    }

    @Test
    void onAListIsNothingWhereNothingIsReducedOrLeft() {
        assertPriorOnSale(null);
        on(10, 2000).assertPriorOnSale(null);
        regularly(0, 2000).assertPriorOnSale(null);
        at(Duration.ofDays(20), null).assertPriorOnSale(null);
        on(30, 1900).assertPriorOnSale(2000L);
    }
}
