package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "19, 19000000, 0.19",
        "8.875, 8875000, 0.08875",
        "0.5, 500000, 0.005",
        "0.000001, 1, 0.00000001",
        "33.333333, 33333333, 0.33333333",
        "100, 100000000, 1",
        "120.5, 120500000, 1.205",
        "1000, 1000000000, 1E+1",
    })
    void isWrittenAndReadExactly(String plain, long units, String fraction) {
        Percentage percentage = new Percentage(units);

        assertThat(percentage.plainValue()).isEqualTo(plain);
        assertThat(percentage).hasToString(plain + "%");
        assertThat(percentage.fraction()).isEqualTo(new BigDecimal(fraction));
        assertThat(Percentage.of(plain)).isEqualTo(percentage);
        assertThat(Percentage.of(new BigDecimal(plain))).isEqualTo(percentage);
        assertThat(Percentage.parse(plain + "%")).isEqualTo(percentage);
    }

    @Test
    void ignoresZerosAtTheEnd() {
        assertThat(Percentage.of("19.000000")).isEqualTo(Percentage.of("19"));
        assertThat(Percentage.of(new BigDecimal("19.0000000000"))).isEqualTo(Percentage.of("19"));
        assertThat(Percentage.of(new BigDecimal("1E+2"))).isEqualTo(Percentage.HUNDRED);
        assertThat(Percentage.of(new BigDecimal("0E-1000000000"))).isEqualTo(Percentage.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.01", "1900, 19", "10000, 100", "100000, 1000"})
    void countsBasisPoints(long basisPoints, String percent) {
        assertThat(Percentage.ofBasisPoints(basisPoints)).isEqualTo(Percentage.of(percent));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 100_001, Long.MAX_VALUE, Long.MIN_VALUE, 1_844_674_407_370_956L})
    void refusesBasisPointsOutOfRange(long basisPoints) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.ofBasisPoints(basisPoints))
                .withMessage("a percentage goes from 0% to 1000%, unlike " + basisPoints + " basis points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.000001", "-5", "1000.000001", "2000"})
    void refusesWhatIsOutOfRange(String percent) {
        String message = "a percentage goes from 0% to 1000%, unlike ";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of(percent))
                .withMessage(message + percent + "%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of(new BigDecimal(percent)))
                .withMessage(message + "'" + new BigDecimal(percent) + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "-1E+1000000000"})
    void refusesHugeExponentsWithoutWritingThemOut(String percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of(new BigDecimal(percent)))
                .withMessageStartingWith("a percentage goes from 0% to 1000%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "8.8750001"})
    void refusesWhatIsFinerThanAMillionthOfOnePercent(String percent) {
        String message = "a percentage has at most 6 decimals, unlike '";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of(percent))
                .withMessage(message + percent + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of(new BigDecimal(percent)))
                .withMessage(message + new BigDecimal(percent) + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of(new BigDecimal("1E-1000000000")))
                .withMessage(message + "1E-1000000000'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "5%", "1e1", "ten", " 5", "5,5", ".5"})
    void refusesTextThatIsNoPlainDecimalNumber(String percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of(percent))
                .withMessage("not a plain decimal number, such as 19.99: '" + percent + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "%5"})
    void refusesToParseTextWithoutAPercentSignAtItsEnd(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.parse(text))
                .withMessage("not a percentage, such as 8.875%: '" + text + "'");
    }

    @Test
    void addsUp() {
        assertThat(Percentage.of("5").plus(Percentage.of("9.975"))).isEqualTo(Percentage.of("14.975"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of("1000").plus(Percentage.of("0.000001")))
                .withMessage("a percentage goes from 0% to 1000%, unlike 1000.000001%");
    }

    @Test
    void isOrderedBySize() {
        assertThat(Stream.of(Percentage.HUNDRED, Percentage.ZERO, Percentage.of("8.875"))
                        .sorted())
                .containsExactly(Percentage.ZERO, Percentage.of("8.875"), Percentage.HUNDRED);
    }
}
