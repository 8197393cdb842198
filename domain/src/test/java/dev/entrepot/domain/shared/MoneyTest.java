package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");

    @ParameterizedTest
    @CsvSource({
        "JPY, 0, 0, JPY 0",
        "JPY, 1980, 1980, JPY 1980",
        "JPY, -5, -5, JPY -5",
        "JPY, 9223372036854775807, 9223372036854775807, JPY 9223372036854775807",
        "EUR, 0, 0.00, EUR 0.00",
        "EUR, 1, 0.01, EUR 0.01",
        "EUR, 10, 0.10, EUR 0.10",
        "EUR, 99, 0.99, EUR 0.99",
        "EUR, 100, 1.00, EUR 1.00",
        "EUR, 1999, 19.99, EUR 19.99",
        "EUR, -1, -0.01, EUR -0.01",
        "EUR, -99, -0.99, EUR -0.99",
        "EUR, -100, -1.00, EUR -1.00",
        "EUR, 9223372036854775807, 92233720368547758.07, EUR 92233720368547758.07",
        "EUR, -9223372036854775808, -92233720368547758.08, EUR -92233720368547758.08",
        "KWD, 5, 0.005, KWD 0.005",
        "KWD, 12345, 12.345, KWD 12.345",
        "KWD, -1000, -1.000, KWD -1.000",
        "CLF, 7, 0.0007, CLF 0.0007",
        "CLF, 123456, 12.3456, CLF 12.3456",
    })
    void isWrittenAndReadWithExactlyTheDecimalsOfItsCurrency(String code, long minor, String plain, String text) {
        Currency currency = Currency.getInstance(code);
        Money money = Money.ofMinor(minor, currency);

        assertThat(money.plainAmount()).isEqualTo(plain);
        assertThat(money.amount()).isEqualTo(new BigDecimal(plain));
        assertThat(money).hasToString(text);
        assertThat(Money.of(plain, currency)).isEqualTo(money);
        assertThat(Money.of(new BigDecimal(plain), currency)).isEqualTo(money);
        assertThat(Money.parse(text)).isEqualTo(money);
        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 5, 500",
        "EUR, -5, -500",
        "EUR, 0.5, 50",
        "EUR, -0.5, -50",
        "EUR, -0, 0",
        "EUR, -0.00, 0",
        "EUR, 0019.99, 1999",
        "KWD, 1.5, 1500",
        "CLF, 1.5, 15000",
        "JPY, 0, 0",
    })
    void completesMissingDecimalsWithZeros(String code, String amount, long minor) {
        Currency currency = Currency.getInstance(code);

        assertThat(Money.of(amount, currency)).isEqualTo(new Money(minor, currency));
        assertThat(Money.of(new BigDecimal(amount), currency)).isEqualTo(new Money(minor, currency));
    }

    @Test
    void takesNumbersInScientificNotationByTheirValue() {
        assertThat(Money.of(new BigDecimal("1E+3"), EUR)).isEqualTo(Money.of("1000.00", EUR));
        assertThat(Money.of(new BigDecimal("0E+2147483647"), EUR)).isEqualTo(Money.zero(EUR));
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 19.999, 2",
        "EUR, 10.000, 2",
        "EUR, -0.001, 2",
        "JPY, 1.5, 0",
        "JPY, 100.00, 0",
        "KWD, 1.2345, 3",
        "CLF, 1.23456, 4",
    })
    void refusesMoreDecimalsThanTheCurrencyHas(String code, String amount, int allowed) {
        Currency currency = Currency.getInstance(code);

        assertThatExceptionOfType(TooManyDecimals.class)
                .isThrownBy(() -> Money.of(amount, currency))
                .withMessage(code + " has at most " + allowed + " decimals, unlike '" + amount + "'")
                .satisfies(refused -> {
                    assertThat(refused.amount()).isEqualTo(amount);
                    assertThat(refused.currency()).isEqualTo(currency);
                    assertThat(refused.allowed()).isEqualTo(allowed);
                });
        assertThatExceptionOfType(TooManyDecimals.class)
                .isThrownBy(() -> Money.of(new BigDecimal(amount), currency))
                .satisfies(refused -> assertThat(refused.amount()).isEqualTo(amount));
        assertThatExceptionOfType(TooManyDecimals.class).isThrownBy(() -> Money.parse(code + " " + amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "+5",
                ".5",
                "5.",
                "-.5",
                "1e3",
                "1E3",
                "1,5",
                "1 000",
                "1_000",
                " 5",
                "5 ",
                "0x10",
                "NaN",
                "Infinity",
                "--5",
                "1.2.3",
                "5-",
                "٣",
                "1.٣",
                "5\n",
                "five"
            })
    void refusesTextThatIsNoPlainDecimalNumber(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(amount, EUR))
                .withMessage("not a plain decimal number, such as 19.99: '" + amount + "'");
    }

    @Test
    void quotesOnlyTheBeginningOfLongText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("x".repeat(41), EUR))
                .withMessageEndingWith(": '" + "x".repeat(40) + "...'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("x".repeat(40), EUR))
                .withMessageEndingWith(": '" + "x".repeat(40) + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "-92233720368547758.09", "100000000000000000000"})
    void refusesAmountsOutOfRange(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(amount, EUR))
                .withMessage("number out of range: '" + amount + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(new BigDecimal(amount), EUR))
                .withMessage("amount out of range: '" + amount + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "-1E+2147483647", "1E+19"})
    void refusesHugeExponentsWithoutWritingThemOut(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(new BigDecimal(amount), EUR))
                .withMessage("amount out of range: '" + amount + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EUR", "19.99", "EUR19.99"})
    void refusesTextWithoutACurrencyAndAnAmount(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("not a currency and an amount, such as EUR 19.99: '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"EUX 1.00, EUX", "eur 1.00, eur", "'€ 1.00', €", "' 1.00', ''", "EURO 1.00, EURO"})
    void refusesUnknownCurrencies(String text, String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("unknown currency: '" + code + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR  1.00", "EUR 1.00 ", "EUR ", "EUR 1.00 EUR"})
    void refusesBlanksBesideTheOneBetweenCurrencyAndAmount(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessageStartingWith("not a plain decimal number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "XDR", "XTS"})
    void refusesCurrenciesWithoutMinorUnits(String code) {
        Currency currency = Currency.getInstance(code);

        for (Runnable use : List.<Runnable>of(
                () -> Money.ofMinor(1, currency),
                () -> Money.zero(currency),
                () -> Money.of("1", currency),
                () -> Money.of(BigDecimal.ONE, currency),
                () -> Money.of(BigDecimal.ONE, currency, RoundingPolicy.HALF_UP),
                () -> Money.parse(code + " 1"),
                () -> Money.total(currency, List.of()))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(use::run)
                    .withMessage(code + " has no minor units, so no amount of it can be counted");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // callers that are not checked exist
    void refusesToBeWithoutACurrency() {
        assertThatNullPointerException().isThrownBy(() -> new Money(1, null));
    }

    @Test
    void equalsAnAmountOfTheSameCurrencyOnly() {
        assertThat(Money.of("5.00", EUR))
                .isEqualTo(Money.of("5", EUR))
                .hasSameHashCodeAs(Money.ofMinor(500, EUR))
                .isNotEqualTo(Money.of("5.01", EUR))
                .isNotEqualTo(Money.ofMinor(500, JPY));
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, false, false",
        "1, false, true, false",
        "-1, false, false, true",
        "9223372036854775807, false, true, false",
        "-9223372036854775808, false, false, true",
    })
    void knowsItsSign(long minor, boolean zero, boolean positive, boolean negative) {
        Money money = Money.ofMinor(minor, EUR);

        assertThat(money.isZero()).isEqualTo(zero);
        assertThat(money.isPositive()).isEqualTo(positive);
        assertThat(money.isNegative()).isEqualTo(negative);
    }

    @Test
    void isOrderedByAmount() {
        Money least = Money.ofMinor(Long.MIN_VALUE, EUR);
        Money less = Money.of("-1", EUR);
        Money more = Money.of("0.01", EUR);
        Money most = Money.ofMinor(Long.MAX_VALUE, EUR);

        assertThat(List.of(more, most, least, less).stream().sorted()).containsExactly(least, less, more, most);
        assertThat(less).isEqualByComparingTo(Money.of("-1.00", EUR));
        assertThat(less.min(more)).isSameAs(less);
        assertThat(more.min(less)).isSameAs(less);
        assertThat(less.max(more)).isSameAs(more);
        assertThat(more.max(less)).isSameAs(more);
    }

    @Test
    void prefersItselfToAnEqualAmount() {
        Money one = Money.of("1", EUR);

        assertThat(one.min(Money.of("1", EUR))).isSameAs(one);
        assertThat(one.max(Money.of("1", EUR))).isSameAs(one);
    }
}
