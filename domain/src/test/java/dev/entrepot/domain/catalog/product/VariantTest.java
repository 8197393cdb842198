package dev.entrepot.domain.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariantTest {

    private static Variant variant(Map<String, String> options, long weight) {
        return new Variant(new VariantId(Fresh.uuid()), SampleProducts.sku(), null, options, weight);
    }

    @Test
    void isLabelledByItsOptionsInTheirOrder() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("Size", "M");
        options.put("Colour", "Red");

        assertThat(variant(options, 0).label()).isEqualTo("M / Red");
        assertThat(variant(Map.of(), 0).label()).isEmpty();
    }

    @Test
    void keepsItsOptionsFromBeingChanged() {
        Map<String, String> options = new LinkedHashMap<>(Map.of("Size", "M"));
        Variant variant = variant(options, 0);
        options.put("Size", "L");

        assertThat(variant.options()).containsExactly(Map.entry("Size", "M"));
        assertThatThrownBy(() -> variant.options().put("Size", "L")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void weighsNothingOrMore() {
        assertThat(variant(Map.of(), 0).weightGrams()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> variant(Map.of(), -1));
    }
}
