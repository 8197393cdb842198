package dev.entrepot.domain.pricing.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.Destination;
import dev.entrepot.domain.pricing.Zone;
import dev.entrepot.domain.shared.Percentage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxTableTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final TaxCategory BOOKS = new TaxCategory("books");
    private static final TaxRate COUNTRY = new TaxRate("Country", Percentage.of("5"));
    private static final TaxRate STATE = new TaxRate("State", Percentage.of("4"));

    private static TaxRule rule(String country, String region, TaxCategory category, TaxRate... rates) {
        return new TaxRule(Zone.region(country, region), category, List.of(rates));
    }

    private static TaxTable table(TaxRule... rules) {
        return new TaxTable(1, Destination.country("US"), TaxSettings.CUSTOMARY, List.of(rules));
    }

    private static List<TaxRate> rates(TaxTable table, String country, String region, TaxCategory category) {
        return table.rates(new Destination(country, region, ""), category, NOON);
    }

    @Test
    void findsTheRatesOfARegionBeforeThoseOfItsCountry() {
        TaxTable table =
                table(rule("US", "", TaxCategory.STANDARD, COUNTRY), rule("US", "NY", TaxCategory.STANDARD, STATE));

        assertThat(rates(table, "US", "NY", TaxCategory.STANDARD)).containsExactly(STATE);
        assertThat(rates(table, "US", "CA", TaxCategory.STANDARD)).containsExactly(COUNTRY);
        assertThat(rates(table, "US", "", TaxCategory.STANDARD)).containsExactly(COUNTRY);
    }

    @Test
    void findsNoneForAnotherCountryOrCategory() {
        TaxTable table = table(rule("US", "", TaxCategory.STANDARD, COUNTRY));

        assertThat(rates(table, "CA", "", TaxCategory.STANDARD)).isEmpty();
        assertThat(rates(table, "US", "", BOOKS)).isEmpty();
    }

    @Test
    void takesNothingWhereARegionHasARuleWithoutRates() {
        TaxTable table = table(rule("US", "", TaxCategory.STANDARD, COUNTRY), rule("US", "OR", TaxCategory.STANDARD));

        assertThat(rates(table, "US", "OR", TaxCategory.STANDARD)).isEmpty();
    }

    @Test
    void isEmptyForAShopThatTakesNoTax() {
        TaxTable none = TaxTable.none("DE");

        assertThat(none.home()).isEqualTo(Destination.country("DE"));
        assertThat(rates(none, "DE", "", TaxCategory.STANDARD)).isEmpty();
    }

    @Test
    void refusesRatesThatTogetherAreBeyondAnyTax() {
        TaxRate half = new TaxRate("Half", Percentage.of("500"));
        TaxRate more = new TaxRate("More", Percentage.of("500.000001"));

        assertThat(rule("US", "", BOOKS, half, half).rates()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> rule("US", "", BOOKS, half, more));
    }
}
