package dev.entrepot.domain.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.catalog.CatalogRefusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "SHIRT-RED-M", "-", "0123456789012345678901234567890123456789012345678901234567890123"})
    void takesCapitalsDigitsAndHyphens(String text) {
        assertThat(new Sku(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shirt",
                "A B",
                "Ä",
                "A_B",
                "A\n",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void refusesAnythingElse(String text) {
        assertThatExceptionOfType(CatalogRefusal.InvalidSku.class)
                .isThrownBy(() -> new Sku(text))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("invalid_sku");
                    assertThat(refusal.facts()).containsEntry("sku", text);
                });
    }

    @Test
    void isMadeOfCategoryDayAndChance() {
        LocalDate day = LocalDate.of(2026, 1, 2);

        assertThat(Sku.made("SHIRTS", day, "7K2QX9")).hasToString("SHIRTS-20260102-7K2QX9");
        assertThat(Sku.made("men's _shirts", day, "7K2QX9")).hasToString("MEN-S-SHIRTS-20260102-7K2QX9");
    }

    @Test
    void sortsAsText() {
        assertThat(new Sku("A-10")).isLessThan(new Sku("A-9")).isEqualByComparingTo(new Sku("A-10"));
    }
}
