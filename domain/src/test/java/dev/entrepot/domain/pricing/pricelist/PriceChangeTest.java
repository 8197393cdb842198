package dev.entrepot.domain.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceChangeTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final VariantId SHIRT = new VariantId(Fresh.uuid());

    private static Price minor(long units) {
        return Price.base(Money.ofMinor(units, EUR));
    }

    private static PriceChange change(long before, long after) {
        return PriceChange.of(
                PriceSetting.base(SHIRT, minor(after), Author.named("anna"), ""), minor(before), Fresh.NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 900, false",
        "1000, 899, true",
        "1000, 1100, false",
        "1000, 1101, true",
        "1009, 909, false",
        "1009, 908, true",
        "9, 9, false",
        "9, 8, true"
    })
    void isAnnouncedAboveATenth(long before, long after, boolean expected) {
        assertThat(change(before, after).announcement().isPresent()).isEqualTo(expected);
    }

    @Test
    void tellsWhatMoved() {
        assertThat(change(1000, 400).announcement())
                .contains(new PriceChanged(
                        SHIRT, "base", 1, Money.ofMinor(1000, EUR), Money.ofMinor(400, EUR), Fresh.NOW));
        assertThat(change(1000, 400).announcement().orElseThrow().aggregate()).isEqualTo(SHIRT);
    }

    @Test
    void neitherAFirstPriceNorTheEndOfOneMovesIt() {
        PriceChange first = new PriceChange(SHIRT, 1, null, minor(1000), Author.named("anna"), "", Fresh.NOW);
        PriceChange last = new PriceChange(SHIRT, 1, minor(1000), null, Author.named("anna"), "", Fresh.NOW);

        assertThat(first.announcement()).isEmpty();
        assertThat(first.changesNothing()).isFalse();
        assertThat(last.announcement()).isEmpty();
        assertThat(last.changesNothing()).isFalse();
    }

    @Test
    void crossingOutMovesNothing() {
        Price crossedOut = new Price(Money.ofMinor(1000, EUR), Money.ofMinor(9000, EUR), Price.BASE_LIST);
        PriceChange change = new PriceChange(SHIRT, 1, minor(1000), crossedOut, Author.named("anna"), "", Fresh.NOW);

        assertThat(change.announcement()).isEmpty();
        assertThat(change.changesNothing()).isFalse();
        assertThat(change(1000, 1000).changesNothing()).isTrue();
    }

    @Test
    void isAboutOnePrice() {
        Price elsewhere = new Price(Money.ofMinor(1000, EUR), null, "summer");
        Price yen = Price.base(Money.ofMinor(1000, Currency.getInstance("JPY")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceChange(SHIRT, 1, null, null, Author.named("anna"), "", Fresh.NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PriceChange(SHIRT, 1, minor(1000), elsewhere, Author.named("anna"), "", Fresh.NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceChange(SHIRT, 1, minor(1000), yen, Author.named("anna"), "", Fresh.NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceSetting(SHIRT, 0, minor(1000), Author.named("anna"), ""));
    }
}
