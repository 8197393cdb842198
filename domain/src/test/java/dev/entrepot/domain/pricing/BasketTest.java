package dev.entrepot.domain.pricing;

import static dev.entrepot.domain.pricing.Scene.EUR;
import static dev.entrepot.domain.pricing.Scene.basket;
import static dev.entrepot.domain.pricing.Scene.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {

    @Test
    void mergesLinesOfOneVariantAndSortsBySku() {
        assertThat(basket(line("SHIRT", 2), line("CAP", 1), line("SHIRT", 3)).lines())
                .containsExactly(line("CAP", 1), line("SHIRT", 5));
    }

    @Test
    void goesWhereItIsSaidOrNowhereInParticular() {
        Destination germany = Destination.country("DE");

        assertThat(basket(line("CAP", 1)).destination()).isEmpty();
        assertThat(new Basket(EUR, List.of(line("CAP", 1)), Set.of("A"), germany).destination())
                .contains(germany);
    }

    @Test
    void isNeverEmpty() {
        assertThatExceptionOfType(PricingRefusal.EmptyBasket.class)
                .isThrownBy(() -> basket())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("empty_basket"));
    }

    @Test
    void hasAtMostFiveHundredVariants() {
        List<BasketLine> most = IntStream.rangeClosed(1, Basket.MAX_LINES)
                .mapToObj(i -> line("SKU-" + i, 1))
                .toList();
        List<BasketLine> tooMany = IntStream.rangeClosed(0, Basket.MAX_LINES)
                .mapToObj(i -> line("SKU-" + i, 1))
                .toList();

        assertThat(Basket.of(EUR, most).lines()).hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basket.of(EUR, tooMany))
                .withMessageContaining("501");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, BasketLine.MAX_QUANTITY + 1})
    void refusesQuantitiesOutOfBounds(int quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> line("CAP", quantity));
        assertThat(line("CAP", BasketLine.MAX_QUANTITY).quantity()).isEqualTo(1_000_000);
    }

    @Test
    void refusesMoreUnitsOfOneVariantThanALineMayHave() {
        assertThat(basket(line("CAP", 999_999), line("CAP", 1)).lines()).containsExactly(line("CAP", 1_000_000));
        assertThatExceptionOfType(PricingRefusal.QuantityTooGreat.class)
                .isThrownBy(() -> basket(line("CAP", 1_000_000), line("CAP", 1)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("quantity_too_great");
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.facts())
                            .isEqualTo(Map.of("sku", "CAP", "quantity", 1_000_001L, "maximum", 1_000_000L));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "de", "DEU", "D1"})
    void refusesWhatIsNoCountry(String country) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Destination.country(country))
                .withMessageContaining("'" + country + "'");
        assertThat(Destination.country("DE")).isEqualTo(new Destination("DE", "", ""));
    }
}
