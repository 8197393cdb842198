package dev.entrepot.domain.pricing;

import static dev.entrepot.domain.pricing.Scene.EUR;
import static dev.entrepot.domain.pricing.Scene.GERMANY;
import static dev.entrepot.domain.pricing.Scene.NOON;
import static dev.entrepot.domain.pricing.Scene.basket;
import static dev.entrepot.domain.pricing.Scene.eur;
import static dev.entrepot.domain.pricing.Scene.line;
import static dev.entrepot.domain.pricing.Scene.prices;
import static dev.entrepot.domain.pricing.Scene.promotions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Money;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashRoundingTest {

    private static final TaxTable FIVE_CENTS = GERMANY.roundingCash(eur("0.05"));

    @ParameterizedTest
    @CsvSource({
        "10.00, 10.00, 0.00",
        "10.01, 10.00, -0.01",
        "10.02, 10.00, -0.02",
        "10.03, 10.05, 0.02",
        "10.07, 10.05, -0.02",
        "10.08, 10.10, 0.02",
        "0.02, 0.00, -0.02"
    })
    void takesTheTotalToWhatCanBePaid(String price, String total, String rounding) {
        Quote quote = quote(price, FIVE_CENTS);

        assertThat(quote.total()).isEqualTo(eur(total));
        assertThat(quote.cashRounding()).isEqualTo(eur(rounding));
        assertThat(quote.goods()).isEqualTo(eur(price));
        assertThat(quote.tax()).isEqualTo(quote(price, GERMANY).tax());
    }

    @Test
    void isToldAsAnAmountOfItsOwn() {
        assertThat(quote("10.01", FIVE_CENTS).explain().text())
                .endsWith("\nThe total of EUR 10.01 is rounded to EUR 10.00, which can be paid in coins");
        assertThat(quote("10.00", FIVE_CENTS).explain().text()).doesNotContain("coins");
    }

    @Test
    void isForTheCurrencyOfTheCoinsOnly() {
        TaxTable francs = GERMANY.roundingCash(Money.of("0.05", Currency.getInstance("CHF")));

        assertThat(quote("10.01", francs)).isEqualTo(quote("10.01", GERMANY));
        assertThat(quote("10.01", GERMANY).cashRounding()).isEqualTo(Money.zero(EUR));
    }

    @Test
    void takesCoinsThatAreWorthSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> GERMANY.roundingCash(eur("0")));
    }

    private static Quote quote(String price, TaxTable taxes) {
        return Pricing.quote(basket(line("POT", 1)), prices(true, Map.of("POT", price)), promotions(), taxes, NOON);
    }
}
