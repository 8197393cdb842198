package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyArithmeticTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    private static final Money LEAST = Money.ofMinor(Long.MIN_VALUE, EUR);
    private static final Money MOST = Money.ofMinor(Long.MAX_VALUE, EUR);
    private static final Money CENT = Money.ofMinor(1, EUR);

    @ParameterizedTest
    @CsvSource({
        "EUR 0.10, EUR 0.20, EUR 0.30, EUR -0.10",
        "EUR 19.99, EUR 0.01, EUR 20.00, EUR 19.98",
        "EUR -5.00, EUR 3.00, EUR -2.00, EUR -8.00",
        "JPY 980, JPY 1000, JPY 1980, JPY -20",
        "KWD 0.999, KWD 0.001, KWD 1.000, KWD 0.998",
        "CLF 1.0000, CLF 0.0001, CLF 1.0001, CLF 0.9999",
    })
    void addsAndSubtracts(String left, String right, String sum, String difference) {
        assertThat(Money.parse(left).plus(Money.parse(right))).isEqualTo(Money.parse(sum));
        assertThat(Money.parse(left).minus(Money.parse(right))).isEqualTo(Money.parse(difference));
    }

    @ParameterizedTest
    @CsvSource({
        "EUR 19.99, 3, EUR 59.97",
        "EUR 19.99, 0, EUR 0.00",
        "EUR 19.99, -2, EUR -39.98",
        "EUR -0.01, 100, EUR -1.00",
        "JPY 980, 12, JPY 11760",
        "KWD 0.005, 3, KWD 0.015",
        "GBP 2.34, 3, GBP 7.02",
    })
    void multipliesByQuantities(String amount, long factor, String product) {
        assertThat(Money.parse(amount).times(factor)).isEqualTo(Money.parse(product));
    }

    @Test
    void turnsItsSign() {
        assertThat(Money.parse("EUR 1.50").negated()).isEqualTo(Money.parse("EUR -1.50"));
        assertThat(Money.parse("EUR -1.50").negated()).isEqualTo(Money.parse("EUR 1.50"));
        assertThat(Money.parse("EUR -1.50").abs()).isEqualTo(Money.parse("EUR 1.50"));
        assertThat(Money.parse("EUR 1.50").abs()).isEqualTo(Money.parse("EUR 1.50"));
        assertThat(Money.zero(EUR).abs()).isEqualTo(Money.zero(EUR));
    }

    @Test
    void reachesBothEndsOfTheRange() {
        assertThat(MOST.minus(CENT).plus(CENT)).isEqualTo(MOST);
        assertThat(LEAST.plus(CENT).minus(CENT)).isEqualTo(LEAST);
        assertThat(LEAST.plus(MOST)).isEqualTo(CENT.negated());
        assertThat(LEAST.times(1)).isEqualTo(LEAST);
        assertThat(MOST.negated()).isEqualTo(LEAST.plus(CENT));
        assertThat(LEAST.dividedBy(2, RoundingPolicy.HALF_UP)).isEqualTo(Money.ofMinor(Long.MIN_VALUE / 2, EUR));
        assertThat(LEAST.percent(Percentage.HUNDRED, RoundingPolicy.UP)).isEqualTo(LEAST);
        assertThat(MOST.percent(Percentage.HUNDRED, RoundingPolicy.UP)).isEqualTo(MOST);
        assertThat(MOST.times(BigDecimal.ONE, RoundingPolicy.UP)).isEqualTo(MOST);
        assertThat(MOST.rounded(RoundingPolicy.UP)).isEqualTo(MOST);
        assertThat(LEAST.rounded(RoundingPolicy.UP)).isEqualTo(LEAST);
    }

    @Test
    void neverWrapsAround() {
        Percentage doubled = Percentage.of("200");
        BigDecimal two = BigDecimal.TWO;
        BigDecimal half = new BigDecimal("0.5");

        refusesToHold("EUR 92233720368547758.07 plus EUR 0.01", () -> MOST.plus(CENT));
        refusesToHold("EUR -92233720368547758.08 plus EUR -0.01", () -> LEAST.plus(CENT.negated()));
        refusesToHold("EUR -92233720368547758.08 minus EUR 0.01", () -> LEAST.minus(CENT));
        refusesToHold(
                "EUR 0.00 minus EUR -92233720368547758.08",
                () -> Money.zero(EUR).minus(LEAST));
        refusesToHold("EUR 92233720368547758.07 times 2", () -> MOST.times(2));
        refusesToHold("EUR -92233720368547758.08 times -1", LEAST::negated);
        refusesToHold("EUR -92233720368547758.08 times -1", LEAST::abs);
        refusesToHold("EUR 92233720368547758.07 times 2", () -> MOST.times(two, RoundingPolicy.DOWN));
        refusesToHold(
                "EUR 0.01 times 1E+1000000000", () -> CENT.times(new BigDecimal("1E+1000000000"), RoundingPolicy.DOWN));
        refusesToHold("EUR -92233720368547758.08 divided by -1", () -> LEAST.dividedBy(-1, RoundingPolicy.DOWN));
        refusesToHold("EUR 92233720368547758.07 divided by 0.5", () -> MOST.dividedBy(half, RoundingPolicy.DOWN));
        refusesToHold("EUR 92233720368547758.07 times 200%", () -> MOST.percent(doubled, RoundingPolicy.DOWN));
        refusesToHold(
                "EUR 92233720368547758.07 rounded to a multiple of 5",
                () -> MOST.rounded(new RoundingPolicy(RoundingPolicy.Mode.UP, 5)));
    }

    @Test
    void refusesToDivideByZero() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> CENT.dividedBy(0, RoundingPolicy.DOWN))
                .withMessage("EUR 0.01 divided by zero");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> CENT.dividedBy(new BigDecimal("0.00"), RoundingPolicy.DOWN))
                .withMessage("EUR 0.01 divided by zero");
    }

    @Test
    void totalsAnyNumberOfAmounts() {
        assertThat(Money.total(EUR, List.of())).isEqualTo(Money.zero(EUR));
        assertThat(Money.total(EUR, List.of(Money.parse("EUR 1.10")))).isEqualTo(Money.parse("EUR 1.10"));
        assertThat(Money.total(EUR, List.of(Money.parse("EUR 1.10"), Money.zero(EUR), Money.parse("EUR -0.35"))))
                .isEqualTo(Money.parse("EUR 0.75"));
    }

    @Test
    void totalsInAnyOrderWhenOnlyTheSumFits() {
        assertThat(Money.total(EUR, List.of(MOST, MOST, LEAST, LEAST))).isEqualTo(Money.ofMinor(-2, EUR));
        assertThat(Money.total(EUR, List.of(LEAST, LEAST, MOST, MOST))).isEqualTo(Money.ofMinor(-2, EUR));
        assertThat(Money.total(EUR, List.of(MOST, CENT, CENT.negated()))).isEqualTo(MOST);
        assertThat(Money.total(EUR, List.of(LEAST, CENT.negated(), CENT))).isEqualTo(LEAST);
    }

    @Test
    void refusesATotalBeyondTheRange() {
        for (List<Money> amounts : List.of(
                List.of(MOST, CENT),
                List.of(LEAST, CENT.negated()),
                List.of(LEAST, LEAST),
                List.of(MOST, MOST, MOST))) {
            refusesToHold("the total of these amounts in EUR", () -> Money.total(EUR, amounts));
        }
    }

    @Test
    void neverMixesCurrencies() {
        Money dollar = Money.of("1", USD);
        List<UnaryOperator<Money>> operations = List.of(
                dollar::plus,
                dollar::minus,
                dollar::min,
                dollar::max,
                other -> Money.ofMinor(dollar.compareTo(other), USD),
                other -> Money.total(USD, List.of(dollar, other)),
                other -> dollar.allocate(List.of(dollar, other)).getFirst());

        for (UnaryOperator<Money> operation : operations) {
            assertThatExceptionOfType(CurrencyMismatch.class)
                    .isThrownBy(() -> operation.apply(CENT))
                    .withMessage("expected an amount in USD, but it is in EUR")
                    .satisfies(mismatch -> {
                        assertThat(mismatch.expected()).isEqualTo(USD);
                        assertThat(mismatch.actual()).isEqualTo(EUR);
                    });
            assertThat(operation.apply(dollar)).isNotNull();
        }
    }

    private static void refusesToHold(String operation, ThrowingCallable call) {
        assertThatExceptionOfType(MoneyOverflow.class)
                .isThrownBy(call)
                .withMessage(operation + " is more than an amount of money can hold");
    }
}
