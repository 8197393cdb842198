package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyAllocationTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "100, 1 1 1, 34 33 33",
        "200, 1 1 1, 67 67 66",
        "-100, 1 1 1, -34 -33 -33",
        "299, 1000 1000 1000, 100 100 99",
        "300, 123, 300",
        "-300, 4000 2000 2000, -150 -75 -75",
        "93, 10 20 10 30 50 20 10 40, 5 10 5 15 24 10 5 19",
        "300, 4300 1400 2300, 161 53 86",
        "-299, 4300 1400 2300, -161 -52 -86",
        "1500, 15000 5000 10000, 750 250 500",
        "0, 3 5, 0 0",
        "5, 0 1, 0 5",
        "5, 1 0 1, 3 0 2",
        "2, 0 1 1 1, 0 1 1 0",
        "1, 1 2, 0 1",
        "-1, 1 2, 0 -1",
        "3, 1 1 1 1, 1 1 1 0",
        "10, 3 3 4, 3 3 4",
        "7, 50 30 20, 4 2 1",
        "100, 1, 100",
        "-9223372036854775808, 1, -9223372036854775808",
    })
    void sharesOutByTheLargestRemainder(long minor, String weights, String parts) {
        assertThat(allocate(minor, numbers(weights))).containsExactly(numbers(parts));
        assertThat(Money.ofMinor(minor, EUR).allocate(moneys(numbers(weights)))).isEqualTo(moneys(numbers(parts)));
    }

    @ParameterizedTest
    @CsvSource({"1000, 0 0 0 0, 250 250 250 250", "-1000, 0 0 0, -334 -333 -333", "0, 0 0, 0 0", "1, 0, 1"})
    void sharesOutEquallyWhenAllWeightsAreZero(long minor, String weights, String parts) {
        assertThat(allocate(minor, numbers(weights))).containsExactly(numbers(parts));
    }

    @ParameterizedTest
    @CsvSource({
        // a product beyond a long
        "9223372036854775807, 1 1, 4611686018427387904 4611686018427387903",
        "-9223372036854775808, 1 2, -3074457345618258603 -6148914691236517205",
        "9223372036854775807, 2 2 2, 3074457345618258603 3074457345618258602 3074457345618258602",
        "10, 9223372036854775807, 10",
        // a sum of weights beyond a long
        "10, 9223372036854775807 9223372036854775807, 5 5",
        "11, 9223372036854775807 9223372036854775807, 6 5",
        "-11, 9223372036854775807 9223372036854775807, -6 -5",
        "11, 9223372036854775806 9223372036854775807, 5 6",
        "1, 9223372036854775807 9223372036854775807 9223372036854775807, 1 0 0",
        "2, 4611686018427387904 4611686018427387904 1, 1 1 0",
        "0, 9223372036854775807 9223372036854775807, 0 0",
        "9223372036854775807, 9223372036854775807 9223372036854775807, 4611686018427387904 4611686018427387903",
        "-9223372036854775808, 9223372036854775807 0 9223372036854775807, -4611686018427387904 0 -4611686018427387904",
    })
    void isExactBeyondALong(long minor, String weights, String parts) {
        assertThat(allocate(minor, numbers(weights))).containsExactly(numbers(parts));
    }

    @Test
    void sharesOutOverManyParts() {
        long[] parts = allocate(150_000, new long[100_000]);

        assertThat(Arrays.stream(parts).sum()).isEqualTo(150_000);
        assertThat(parts[49_999]).isEqualTo(2);
        assertThat(parts[50_000]).isEqualTo(1);
    }

    @Test
    void keepsItsCurrency() {
        assertThat(Money.parse("JPY 100").allocate(2, 1)).containsExactly(Money.parse("JPY 67"), Money.parse("JPY 33"));
        assertThat(Money.parse("KWD 0.100").allocate(2, 1))
                .containsExactly(Money.parse("KWD 0.067"), Money.parse("KWD 0.033"));
    }

    @Test
    void leavesTheWeightsAlone() {
        long[] weights = {0, 0};

        Money.parse("EUR 1.00").allocate(weights);

        assertThat(weights).containsExactly(0, 0);
    }

    @Test
    void refusesToShareOutToNobody() {
        Money money = Money.parse("EUR 1.00");

        assertThatIllegalArgumentException()
                .isThrownBy(money::allocate)
                .withMessage("nothing to allocate to: there is no weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.allocate(List.of()))
                .withMessage("nothing to allocate to: there is no weight");
    }

    @Test
    void refusesNegativeWeights() {
        Money money = Money.parse("EUR 1.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.allocate(3, -1, 5))
                .withMessage("a weight is negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.allocate(moneys(3, -1)))
                .withMessage("a weight is negative: -1");
    }

    private static long[] allocate(long minor, long... weights) {
        return Money.ofMinor(minor, EUR).allocate(weights).stream()
                .mapToLong(Money::minor)
                .toArray();
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static List<Money> moneys(long... minors) {
        return Arrays.stream(minors)
                .mapToObj(minor -> Money.ofMinor(minor, EUR))
                .toList();
    }
}
