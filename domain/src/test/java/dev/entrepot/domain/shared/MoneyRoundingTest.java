package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyRoundingTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        // numerator and divisor, then HALF_UP, HALF_EVEN, DOWN, UP
        "6, 4, 2, 2, 1, 2", // 1.5
        "5, 4, 1, 1, 1, 2", // 1.25
        "7, 4, 2, 2, 1, 2", // 1.75
        "5, 2, 3, 2, 2, 3", // 2.5
        "7, 2, 4, 4, 3, 4", // 3.5
        "1, 2, 1, 0, 0, 1", // 0.5
        "1, 3, 0, 0, 0, 1",
        "2, 3, 1, 1, 0, 1",
        "8, 4, 2, 2, 2, 2",
        "0, 4, 0, 0, 0, 0",
        "-5, 2, -3, -2, -2, -3",
        "-7, 2, -4, -4, -3, -4",
        "-1, 3, 0, 0, 0, -1",
        "-2, 3, -1, -1, 0, -1",
        "5, -2, -3, -2, -2, -3",
        "-5, -2, 3, 2, 2, 3",
        "1, -3, 0, 0, 0, -1",
        "-1, -3, 0, 0, 0, 1",
        "9223372036854775807, 2, 4611686018427387904, 4611686018427387904, 4611686018427387903, 4611686018427387904",
        "-9223372036854775808, 3, -3074457345618258603, -3074457345618258603, -3074457345618258602, -3074457345618258603",
        "9223372036854775807, -9223372036854775808, -1, -1, 0, -1",
        "4611686018427387904, -9223372036854775808, -1, 0, 0, -1",
        "4611686018427387903, -9223372036854775808, 0, 0, 0, -1",
        "-9223372036854775808, -9223372036854775808, 1, 1, 1, 1",
    })
    void dividesByTheModeOfThePolicy(long minor, long divisor, long halfUp, long halfEven, long down, long up) {
        Money money = Money.ofMinor(minor, EUR);
        BigDecimal exact = BigDecimal.valueOf(divisor);

        assertThat(money.dividedBy(divisor, RoundingPolicy.HALF_UP).minor()).isEqualTo(halfUp);
        assertThat(money.dividedBy(divisor, RoundingPolicy.HALF_EVEN).minor()).isEqualTo(halfEven);
        assertThat(money.dividedBy(divisor, RoundingPolicy.DOWN).minor()).isEqualTo(down);
        assertThat(money.dividedBy(divisor, RoundingPolicy.UP).minor()).isEqualTo(up);
        assertThat(money.dividedBy(exact, RoundingPolicy.HALF_UP).minor()).isEqualTo(halfUp);
        assertThat(money.dividedBy(exact, RoundingPolicy.HALF_EVEN).minor()).isEqualTo(halfEven);
        assertThat(money.dividedBy(exact, RoundingPolicy.DOWN).minor()).isEqualTo(down);
        assertThat(money.dividedBy(exact, RoundingPolicy.UP).minor()).isEqualTo(up);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR 100.00, 19, HALF_UP, EUR 19.00",
        "EUR 19.99, 15, HALF_UP, EUR 3.00",
        "EUR 19.99, 15, DOWN, EUR 2.99",
        "EUR 10.50, 15, HALF_UP, EUR 1.58",
        "EUR 10.50, 15, HALF_EVEN, EUR 1.58",
        "EUR 10.30, 15, HALF_UP, EUR 1.55",
        "EUR 10.30, 15, HALF_EVEN, EUR 1.54",
        "EUR -10.30, 15, HALF_UP, EUR -1.55",
        "EUR 0.01, 0.000001, UP, EUR 0.01",
        "EUR 0.01, 0, UP, EUR 0.00",
        "USD 80.00, 8.875, HALF_UP, USD 7.10",
        "USD 100.00, 8.875, HALF_UP, USD 8.88",
        "USD 100.00, 8.875, HALF_EVEN, USD 8.88",
        "USD 100.00, 8.875, DOWN, USD 8.87",
        "JPY 1980, 10, HALF_UP, JPY 198",
        "JPY 1985, 10, HALF_UP, JPY 199",
        "JPY 1985, 10, HALF_EVEN, JPY 198",
        "KWD 1.005, 50, HALF_UP, KWD 0.503",
        "CLF 0.0003, 50, HALF_UP, CLF 0.0002",
        "EUR 10.00, 1000, HALF_UP, EUR 100.00",
        // beyond a long in between
        "EUR 90071992547409.93, 33.333333, HALF_UP, EUR 30023997215563.33",
        "EUR -90071992547409.93, 33.333333, UP, EUR -30023997215563.34",
    })
    void takesAShareInPercent(String amount, String percent, RoundingPolicy.Mode mode, String share) {
        assertThat(Money.parse(amount).percent(Percentage.of(percent), new RoundingPolicy(mode, 1)))
                .isEqualTo(Money.parse(share));
    }

    @ParameterizedTest
    @CsvSource({
        "EUR 119.00, 19, HALF_UP, EUR 19.00",
        "EUR 19.99, 19, HALF_UP, EUR 3.19",
        "EUR 19.99, 19, UP, EUR 3.20",
        "EUR 1.07, 7, HALF_UP, EUR 0.07",
        "EUR -119.00, 19, HALF_UP, EUR -19.00",
        "EUR 100.00, 0, UP, EUR 0.00",
        "EUR 0.01, 100, HALF_UP, EUR 0.01",
        "EUR 0.01, 100, HALF_EVEN, EUR 0.00",
        "EUR 0.03, 100, HALF_EVEN, EUR 0.02",
        "JPY 1100, 10, HALF_UP, JPY 100",
        "JPY 1980, 8, DOWN, JPY 146",
        "USD 108.88, 8.875, HALF_UP, USD 8.88",
        "CHF 107.70, 8.1, HALF_UP, CHF 8.07",
        "EUR 92233720368547758.07, 1000, UP, EUR 83848836698679780.07",
    })
    void takesOutAnIncludedPercentage(String amount, String percent, RoundingPolicy.Mode mode, String share) {
        assertThat(Money.parse(amount).percentIncluded(Percentage.of(percent), new RoundingPolicy(mode, 1)))
                .isEqualTo(Money.parse(share));
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 2.33, 2.5, HALF_UP, GBP 5.83",
        "GBP 2.33, 2.5, DOWN, GBP 5.82",
        "GBP 2.33, -2.5, HALF_UP, GBP -5.83",
        "GBP 2.33, -2.5, DOWN, GBP -5.82",
        "USD 14.00, 0.9737, HALF_UP, USD 13.63",
        "USD 7.00, 0.9737, HALF_UP, USD 6.82",
        "JPY 1, 0.5, HALF_EVEN, JPY 0",
        "JPY 3, 0.5, HALF_EVEN, JPY 2",
        "KWD 1.001, 0.5, HALF_EVEN, KWD 0.500",
        "EUR 0.01, 1E+2, DOWN, EUR 1.00",
        "EUR 0.00, 1E+1000000000, UP, EUR 0.00",
        "EUR 1.00, 1E-1000000000, HALF_UP, EUR 0.00",
        "EUR 1.00, 1E-1000000000, UP, EUR 0.01",
        "EUR -1.00, 1E-1000000000, UP, EUR -0.01",
        "EUR 0.01, 0.04, UP, EUR 0.01",
        "EUR 0.01, 0.5, HALF_UP, EUR 0.01",
        "EUR 0.01, 0.05, HALF_UP, EUR 0.00",
    })
    void multipliesByExactFactors(String amount, String factor, RoundingPolicy.Mode mode, String product) {
        assertThat(Money.parse(amount).times(new BigDecimal(factor), new RoundingPolicy(mode, 1)))
                .isEqualTo(Money.parse(product));
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 2.34, 2.5, HALF_UP, GBP 0.94",
        "GBP 2.34, 2.5, DOWN, GBP 0.93",
        "GBP 2.34, 3, DOWN, GBP 0.78",
        "GBP 2.35, 3, UP, GBP 0.79",
        "CAD 114.98, 1.14975, HALF_UP, CAD 100.00",
        "EUR 0.00, 1E-1000000000, UP, EUR 0.00",
        "EUR 1.00, 1E+1000000000, HALF_UP, EUR 0.00",
        "EUR 1.00, -1E+1000000000, UP, EUR -0.01",
        "EUR -1.00, -1E+1000000000, UP, EUR 0.01",
        "EUR 0.01, 1E-18, DOWN, EUR 10000000000000000.00",
    })
    void dividesByExactNumbers(String amount, String divisor, RoundingPolicy.Mode mode, String quotient) {
        assertThat(Money.parse(amount).dividedBy(new BigDecimal(divisor), new RoundingPolicy(mode, 1)))
                .isEqualTo(Money.parse(quotient));
    }

    @ParameterizedTest
    @CsvSource({
        // to coins of 0.05
        "CHF 12.30, HALF_UP, 5, CHF 12.30",
        "CHF 12.32, HALF_UP, 5, CHF 12.30",
        "CHF 12.33, HALF_UP, 5, CHF 12.35",
        "CHF 12.37, HALF_UP, 5, CHF 12.35",
        "CHF 12.38, HALF_UP, 5, CHF 12.40",
        "CHF 12.34, DOWN, 5, CHF 12.30",
        "CHF 12.31, UP, 5, CHF 12.35",
        "CHF -12.33, HALF_UP, 5, CHF -12.35",
        "CHF -12.34, DOWN, 5, CHF -12.30",
        "CHF 0.02, HALF_UP, 5, CHF 0.00",
        // to ten cents, then to whole crowns
        "NZD 1.05, HALF_UP, 10, NZD 1.10",
        "NZD 1.05, HALF_EVEN, 10, NZD 1.00",
        "NZD 1.15, HALF_EVEN, 10, NZD 1.20",
        "NZD 1.25, HALF_EVEN, 10, NZD 1.20",
        "SEK 99.50, HALF_UP, 100, SEK 100.00",
        "SEK 99.49, HALF_UP, 100, SEK 99.00",
        "JPY 1984, DOWN, 10, JPY 1980",
        "KWD 1.002, HALF_UP, 5, KWD 1.000",
        "KWD 1.003, HALF_UP, 5, KWD 1.005",
        "EUR 19.99, UP, 1, EUR 19.99",
    })
    void roundsWhatIsToBePaidToCoins(String amount, RoundingPolicy.Mode mode, int increment, String payable) {
        assertThat(Money.parse(amount).rounded(new RoundingPolicy(mode, increment)))
                .isEqualTo(Money.parse(payable));
    }

    @ParameterizedTest
    @CsvSource({
        "GBP, 104.235, HALF_EVEN, 1, GBP 104.24",
        "GBP, 104.225, HALF_EVEN, 1, GBP 104.22",
        "GBP, 104.225, HALF_UP, 1, GBP 104.23",
        "GBP, -104.225, HALF_UP, 1, GBP -104.23",
        "JPY, 2.34, UP, 1, JPY 3",
        "JPY, 2.5, HALF_UP, 1, JPY 3",
        "KWD, 0.0005, HALF_UP, 1, KWD 0.001",
        "CLF, 0.00005, HALF_EVEN, 1, CLF 0.0000",
        "CHF, 987.345, HALF_UP, 1, CHF 987.35",
        "CHF, 987.345, DOWN, 5, CHF 987.30",
        "CHF, 987.345, HALF_UP, 5, CHF 987.35",
        "CHF, 987.345, HALF_UP, 10, CHF 987.30",
        "CHF, 987.35, HALF_UP, 10, CHF 987.40",
        "CHF, 987.301, UP, 10, CHF 987.40",
        "CHF, 0.049, HALF_UP, 10, CHF 0.00",
        "EUR, 1E-1000000000, UP, 5, EUR 0.05",
        "EUR, 1E-1000000000, HALF_UP, 5, EUR 0.00",
        "EUR, 92233720368547758.074, HALF_UP, 1, EUR 92233720368547758.07",
    })
    void takesNumbersOverByRoundingOnce(
            String code, String number, RoundingPolicy.Mode mode, int increment, String amount) {
        assertThat(Money.of(new BigDecimal(number), Currency.getInstance(code), new RoundingPolicy(mode, increment)))
                .isEqualTo(Money.parse(amount));
    }

    @Test
    void refusesNumbersThatRoundBeyondTheRange() {
        for (String number : new String[] {"92233720368547758.075", "92233720368547758.05", "1E+1000000000"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> Money.of(new BigDecimal(number), EUR, new RoundingPolicy(RoundingPolicy.Mode.UP, 10)))
                    .withMessage("amount out of range: '" + number + "'");
        }
    }

    @Test
    void computesToTheMinorUnitUnderACashPolicy() {
        RoundingPolicy cash = RoundingPolicy.cash(5);
        Money price = Money.parse("CHF 19.99");

        assertThat(price.percent(Percentage.of("8.1"), cash)).isEqualTo(Money.parse("CHF 1.62"));
        assertThat(price.percentIncluded(Percentage.of("8.1"), cash)).isEqualTo(Money.parse("CHF 1.50"));
        assertThat(price.times(new BigDecimal("0.5"), cash)).isEqualTo(Money.parse("CHF 10.00"));
        assertThat(price.times(new BigDecimal("0.3"), cash)).isEqualTo(Money.parse("CHF 6.00"));
        assertThat(price.dividedBy(7, cash)).isEqualTo(Money.parse("CHF 2.86"));
        assertThat(price.dividedBy(new BigDecimal("0.7"), cash)).isEqualTo(Money.parse("CHF 28.56"));
    }

    @Test
    void policiesAreValues() {
        assertThat(RoundingPolicy.cash(5)).isEqualTo(new RoundingPolicy(RoundingPolicy.Mode.HALF_UP, 5));
        assertThat(RoundingPolicy.cash(1)).isEqualTo(RoundingPolicy.HALF_UP);
        assertThat(RoundingPolicy.HALF_EVEN).isEqualTo(new RoundingPolicy(RoundingPolicy.Mode.HALF_EVEN, 1));
        assertThat(RoundingPolicy.DOWN).isEqualTo(new RoundingPolicy(RoundingPolicy.Mode.DOWN, 1));
        assertThat(RoundingPolicy.UP).isEqualTo(new RoundingPolicy(RoundingPolicy.Mode.UP, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesCashIncrementsThatAreNotPositive(int increment) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoundingPolicy.cash(increment))
                .withMessage("a cash increment is at least 1 minor unit, not " + increment);
    }

    @Test
    @SuppressWarnings("NullAway") // callers that are not checked exist
    void refusesToBeWithoutAMode() {
        assertThatNullPointerException()
                .isThrownBy(() -> new RoundingPolicy(null, 1))
                .withMessage("mode");
    }
}
