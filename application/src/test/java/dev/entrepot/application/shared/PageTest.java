package dev.entrepot.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @ParameterizedTest
    @CsvSource({"0, 20, 1", "1, 20, 1", "20, 20, 1", "21, 20, 2", "100, 1, 100"})
    void countsItsPagesOfWhichThereIsAtLeastOne(long count, int size, long pages) {
        assertThat(new Page<>(List.of(), count, false, new PageRequest(1, size)).totalPages())
                .isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 0", "2, 20, 20", "2147483647, 100, 214748364600"})
    void beginsBehindTheEarlierPages(int number, int size, long offset) {
        assertThat(new PageRequest(number, size).offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "-1, 20", "1, 0", "1, 101"})
    void refusesWhatIsNoPage(int number, int size) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(number, size));
    }
}
