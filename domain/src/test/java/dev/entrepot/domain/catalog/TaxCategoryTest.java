package dev.entrepot.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCategoryTest {

    @Test
    void isStandardUnlessSomethingElseIsSaid() {
        assertThat(TaxCategory.STANDARD).hasToString("standard").isEqualTo(new TaxCategory("standard"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "reduced-7_x", "0123456789012345678901234567890123456789"})
    void takesACode(String code) {
        assertThat(new TaxCategory(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Books", "a b", "01234567890123456789012345678901234567890"})
    void refusesWhatIsNoCode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaxCategory(code))
                .withMessageContaining("'" + code + "'");
    }
}
