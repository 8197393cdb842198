package dev.entrepot.domain.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.pricing.pricelist.PriceAdjustment.ByAmount;
import dev.entrepot.domain.pricing.pricelist.PriceAdjustment.ByPercentage;
import dev.entrepot.domain.pricing.pricelist.PriceAdjustment.Direction;
import dev.entrepot.domain.shared.CurrencyMismatch;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.MoneyOverflow;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceAdjustmentTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static Money eur(String amount) {
        return Money.of(amount, EUR);
    }

    private static PriceAdjustment by(Direction direction, String size) {
        return size.endsWith("%")
                ? new ByPercentage(direction, Percentage.parse(size))
                : new ByAmount(direction, eur(size));
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, UP, 5%, 10.50", "10.00, DOWN, 5%, 9.50", "0.05, UP, 10%, 0.06", "0.05, DOWN, 10%, 0.05",
        "19.99, UP, 8.875%, 21.76", "10.00, UP, 1.50, 11.50", "10.00, DOWN, 1.50, 8.50", "10.00, UP, 0%, 10.00",
        "10.00, DOWN, 10.00, 0.01", "10.00, DOWN, 99.00, 0.01", "10.00, DOWN, 100%, 0.01", "10.00, DOWN, 250%, 0.01",
        "0.04, DOWN, 99%, 0.01", "10.00, UP, 1000%, 110.00"
    })
    void movesAPrice(String before, Direction direction, String size, String after) {
        assertThat(by(direction, size).appliedTo(Price.base(eur(before)), RoundingPolicy.HALF_UP))
                .isEqualTo(Price.base(eur(after)));
    }

    @Test
    void roundsOnceAndAsTheShopDoes() {
        Price price = Price.base(eur("0.50"));
        PriceAdjustment down = by(Direction.DOWN, "25%");

        assertThat(down.appliedTo(price, RoundingPolicy.HALF_UP).unit()).isEqualTo(eur("0.38"));
        assertThat(down.appliedTo(price, RoundingPolicy.HALF_EVEN).unit()).isEqualTo(eur("0.38"));
        assertThat(down.appliedTo(price, RoundingPolicy.DOWN).unit()).isEqualTo(eur("0.37"));
        assertThat(down.appliedTo(price, RoundingPolicy.cash(5)).unit()).isEqualTo(eur("0.38"));
    }

    @Test
    void keepsWhatIsCrossedOutAsLongAsItIsAbove() {
        Price price = new Price(eur("10.00"), eur("12.00"), "summer");

        assertThat(by(Direction.UP, "19%").appliedTo(price, RoundingPolicy.HALF_UP))
                .isEqualTo(new Price(eur("11.90"), eur("12.00"), "summer"));
        assertThat(by(Direction.UP, "20%").appliedTo(price, RoundingPolicy.HALF_UP))
                .isEqualTo(new Price(eur("12.00"), null, "summer"));
    }

    @Test
    void refusesWhatCannotBe() {
        Price price = Price.base(Money.ofMinor(Long.MAX_VALUE, EUR));

        assertThatIllegalArgumentException().isThrownBy(() -> by(Direction.UP, "-1.00"));
        assertThatExceptionOfType(MoneyOverflow.class)
                .isThrownBy(() -> by(Direction.UP, "0.01").appliedTo(price, RoundingPolicy.HALF_UP));
        assertThatExceptionOfType(MoneyOverflow.class)
                .isThrownBy(() -> by(Direction.UP, "1%").appliedTo(price, RoundingPolicy.HALF_UP));
        PriceAdjustment yen = new ByAmount(Direction.UP, Money.of("1", Currency.getInstance("JPY")));
        assertThatExceptionOfType(CurrencyMismatch.class)
                .isThrownBy(() -> yen.appliedTo(price, RoundingPolicy.HALF_UP));
    }
}
