package dev.entrepot.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What other shops expect of stock, step by step in the stock of a shop. The words of {@code stock-cases.txt} are those of
 * {@link StockCase}.
 */
class StockCasesTest {

    private static final int CASES = 44;

    private static final Map<String, Exclusion> EXCLUDED = Map.of(
            "stock-007",
            new Exclusion(
                    "all stock is tracked: what may always be bought has a limit of backorders, and what is sold of it is reserved",
                    "reserved W 0"),
            "stock-013",
            new Exclusion(
                    "what was shipped left the house: it comes back as a RETURN, and is free for anybody then",
                    "cancel W 1"),
            "stock-047",
            new Exclusion(
                    "nothing less than none is on hand; what was promised beyond it shows in what is reserved",
                    "stock W -10 backorder 90"),
            "stock-075",
            new Exclusion(
                    "units stay reserved until they are shipped, paid or not, as our specification has it",
                    "on_hand W 2"));

    static Stream<Line> held() {
        return lines().filter(line -> !EXCLUDED.containsKey(line.id()));
    }

    static Stream<Line> excluded() {
        return lines().filter(line -> EXCLUDED.containsKey(line.id()));
    }

    private static Stream<Line> lines() {
        try (InputStream file = Objects.requireNonNull(StockCasesTest.class.getResourceAsStream("/stock-cases.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("stock-"))
                    .map(Line::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("held")
    void holds(Line line) {
        StockCase shop = new StockCase();
        line.steps().forEach(shop::take);
        shop.end();
    }

    @ParameterizedTest
    @MethodSource("excluded")
    void doesNotHoldWhatIsExcluded(Line line) {
        String fails = Objects.requireNonNull(EXCLUDED.get(line.id())).fails();
        StockCase shop = new StockCase();

        line.steps().stream().takeWhile(step -> !step.equals(fails)).forEach(shop::take);

        assertThat(line.steps()).contains(fails);
        assertThatThrownBy(() -> {
                    shop.take(fails);
                    shop.end();
                })
                .isInstanceOfAny(AssertionError.class, IllegalArgumentException.class);
    }

    @Test
    void leavesNoCaseOut() {
        assertThat(lines()).extracting(Line::id).doesNotHaveDuplicates().hasSize(CASES);
        assertThat(lines()).extracting(Line::id).containsAll(EXCLUDED.keySet());
        assertThat(EXCLUDED.size() * 10).isLessThan(CASES);
    }

    /**
     * Why a case is not held.
     *
     * @param fails the first of its steps that fails
     */
    private record Exclusion(String reason, String fails) {}

    /** One case of the file. */
    record Line(String id, List<String> steps) {

        static Line of(String text) {
            String[] halves = text.split(": ", 2);
            return new Line(halves[0].split(" ", -1)[0], Arrays.asList(halves[1].split("; ", -1)));
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
