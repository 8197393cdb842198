package dev.entrepot.domain.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricePreviewTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final VariantId SHIRT = new VariantId(Fresh.uuid());
    private static final Author ANNA = Author.named("anna");

    private static Price minor(long units) {
        return Price.base(Money.ofMinor(units, EUR));
    }

    private static @Nullable Money money(@Nullable Long units) {
        return units == null ? null : Money.ofMinor(units, EUR);
    }

    private static PricePreview setFrom(
            @Nullable Price present, Price wanted, @Nullable Long ended, @Nullable Long regular) {
        PriceChange change = PriceChange.of(PriceSetting.base(SHIRT, wanted, ANNA, ""), present, Fresh.NOW);
        return PricePreview.of(change, money(ended), money(regular));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 500, false",
        "1000, 499, true",
        "1000, 1500, false",
        "1000, 1501, true",
        "999, 500, false",
        "999, 499, true",
        "999, 1498, false",
        "999, 1499, true",
        "1, 1, false",
        "1, 2, true",
        "2, 1, false",
        "2, 3, false",
        "2, 4, true",
        "9223372036854775807, 4611686018427387904, false",
        "9223372036854775807, 4611686018427387903, true",
        "1, 9223372036854775807, true"
    })
    void needsApprovalAboveHalf(long before, long after, boolean expected) {
        assertThat(setFrom(minor(before), minor(after), null, null).needsApproval())
                .isEqualTo(expected);
    }

    @Test
    void measuresAgainstThePresentPriceWhateverWasOrIsRegular() {
        assertThat(setFrom(minor(1000), minor(500), 2000L, 3000L).measuredAgainst())
                .isEqualTo(money(1000L));
        assertThat(setFrom(minor(1000), minor(500), 2000L, 3000L).needsApproval())
                .isFalse();
        assertThat(setFrom(minor(1000), minor(499), 499L, 499L).needsApproval()).isTrue();
    }

    @Test
    void measuresAgainstTheLastPriceWhereThereIsNone() {
        assertThat(setFrom(null, minor(499), 1000L, 500L).needsApproval()).isTrue();
        assertThat(setFrom(null, minor(500), 1000L, 5000L).needsApproval()).isFalse();
    }

    @Test
    void measuresAgainstTheRegularPriceWhereThereNeverWasOne() {
        assertThat(setFrom(null, minor(499), null, 1000L).needsApproval()).isTrue();
        assertThat(setFrom(null, minor(1501), null, 1000L).needsApproval()).isTrue();
        assertThat(setFrom(null, minor(500), null, 1000L).needsApproval()).isFalse();
    }

    @Test
    void aPriceWithoutAnythingToCompareNeedsNoApprovalNorDoesAnEnd() {
        PriceChange end = PriceChange.ending(SHIRT, 1, minor(1000), ANNA, "", Fresh.NOW);

        assertThat(setFrom(null, minor(1), null, null).needsApproval()).isFalse();
        assertThat(setFrom(null, minor(1), null, null).measuredAgainst()).isNull();
        assertThat(PricePreview.of(end, null, null).needsApproval()).isFalse();
    }
}
