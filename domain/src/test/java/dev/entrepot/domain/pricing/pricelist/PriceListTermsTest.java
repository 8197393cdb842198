package dev.entrepot.domain.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.shared.Validity;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTermsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static PriceListTerms terms(String code, String name, int priority) {
        return new PriceListTerms(code, name, EUR, priority, Validity.ALWAYS, Audience.EVERYBODY, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Summer", "-summer", "sommer schluss", "a2345678901234567890123456789012345678901"})
    void takesNoCodeThatDoesNotFitIntoAnAddress(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(code, "Summer", 1));
    }

    @Test
    void demandsANameAndAPriorityWithinBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> terms("summer", " ", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms("summer", "x".repeat(PriceListTerms.MAX_NAME + 1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> terms("summer", "Summer", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms("summer", "Summer", PriceListTerms.MAX_PRIORITY + 1));
        assertThat(terms("summer", "Summer", PriceListTerms.MAX_PRIORITY).isBase())
                .isFalse();
    }

    @Test
    void saysOfTheRegularPricesThatTheyAreForEverybodyAlways() {
        PriceListTerms base = PriceListTerms.base(EUR, true);

        assertThat(base.isBase()).isTrue();
        assertThat(base.priority()).isZero();
        assertThat(base.audience()).isEqualTo(Audience.EVERYBODY);
        assertThat(base.validity()).isEqualTo(Validity.ALWAYS);
    }
}
