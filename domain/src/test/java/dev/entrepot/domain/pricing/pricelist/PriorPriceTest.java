package dev.entrepot.domain.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
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
}
