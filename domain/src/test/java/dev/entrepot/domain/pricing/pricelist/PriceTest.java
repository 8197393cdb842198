package dev.entrepot.domain.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.CurrencyMismatch;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static Money eur(String amount) {
        return Money.of(amount, EUR);
    }

    @Test
    void isAboveZero() {
        assertThat(Price.base(eur("0.01"))).isEqualTo(new Price(eur("0.01"), null, "base"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01"})
    void refusesToBeFree(String amount) {
        assertThatExceptionOfType(PricingRefusal.InvalidPrice.class)
                .isThrownBy(() -> Price.base(eur(amount)))
                .withMessageContaining("above zero, not EUR " + amount)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid_price"));
    }

    @Test
    void isBelowWhatIsCrossedOut() {
        assertThat(new Price(eur("19.99"), eur("20.00"), "base").crossedOut()).contains(eur("20.00"));
        assertThat(Price.base(eur("19.99")).crossedOut()).isEmpty();
        assertThatExceptionOfType(PricingRefusal.InvalidPrice.class)
                .isThrownBy(() -> new Price(eur("19.99"), eur("19.99"), "base"));
        assertThatExceptionOfType(CurrencyMismatch.class)
                .isThrownBy(() -> new Price(eur("19.99"), Money.of("30", Currency.getInstance("JPY")), "base"));
    }

    @Test
    void isFoundInABookThatDoesNotChange() {
        VariantId shirt = new VariantId(Fresh.uuid());
        Map<VariantId, Price> prices = new HashMap<>(Map.of(shirt, Price.base(eur("1.00"))));
        PriceBook book = PriceBook.ofBase(3, EUR, true, prices);
        prices.clear();

        assertThat(book.basePrice(shirt)).contains(Price.base(eur("1.00")));
        assertThat(book.basePrice(new VariantId(Fresh.uuid()))).isEmpty();
    }
}
