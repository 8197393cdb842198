package dev.entrepot.application.merchandising;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.Slug;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkuChoiceTest {

    private static final Slug SHIRT = new Slug("linen-shirt");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'30235|30235",
                "fn-penn|FN-PENN",
                "MUD SCRUB|MUD-SCRUB",
                "Tool - Ice 15mm Wrench|TOOL-ICE-15MM-WRENCH",
                "RW8111-7.5|RW8111-7-5",
                "-A--1-|-A--1-",
                "(Größe) XL|GROSSE-XL",
                "Crème/Brûlée|CREME-BRULEE",
                "é|E"
            })
    void bringsASkuIntoTheShopsShape(String given, String expected) {
        assertThat(choice(given, Map.of()).wanted()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "---", "商品"})
    void makesASkuOfHandleAndOptionsWhereThereIsNone(String given) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("Size", "M");
        options.put("Colour", "Sky Blue");

        assertThat(choice(given, options).wanted()).hasToString("LINEN-SHIRT-M-SKY-BLUE");
    }

    @Test
    void shortensALongSkuSoThatItStaysApart() {
        String first = choice("A".repeat(80) + "1", Map.of()).wanted().value();
        String second = choice("A".repeat(80) + "2", Map.of()).wanted().value();

        assertThat(first).hasSize(64).isNotEqualTo(second);
    }

    @Test
    void suffixesByHandleAndOptionsOnly() {
        SkuChoice small = choice("X", Map.of("Size", "S"));

        assertThat(choice("X", Map.of("Size", "S"))).isEqualTo(small);
        assertThat(choice("X", Map.of("Size", "M")).suffixed()).isNotEqualTo(small.suffixed());
        assertThat(SkuChoice.of(new Slug("other"), variant("X", Map.of("Size", "S")))
                        .suffixed())
                .isNotEqualTo(small.suffixed());
    }

    private static SkuChoice choice(String sku, Map<String, String> options) {
        return SkuChoice.of(SHIRT, variant(sku, options));
    }

    private static ImportedVariant variant(String sku, Map<String, String> options) {
        return new ImportedVariant(2, sku, null, options, null, null, null, null);
    }
}
