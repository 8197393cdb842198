package dev.entrepot.domain.pricing.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import java.time.Instant;
import java.util.Currency;
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

    private static Money eur(String amount) {
        return Money.of(amount, Currency.getInstance("EUR"));
    }

    private static TaxedItem taxed(TaxTable table, String amount, boolean included, TaxStatus buyer) {
        TaxableItem item = new TaxableItem(TaxCategory.STANDARD, eur(amount), included, 1);
        return table.take(List.of(item), table.home(), buyer, NOON).getFirst();
    }

    @Test
    void takesACompoundRateOfTheNetAndTheRatesBeforeIt() {
        TaxRate federal = new TaxRate("GST", Percentage.of("5"));
        TaxRate provincial = new TaxRate("QST", Percentage.of("9.5"), true);
        TaxTable table = table(rule("US", "", TaxCategory.STANDARD, federal, provincial));

        // 5 % of 100.00, 9.5 % of 105.00; 114.975 holds both
        assertThat(taxed(table, "100.00", false, TaxStatus.TAXABLE).lines())
                .containsExactly(
                        new TaxLine(federal, eur("100.00"), eur("5.00")),
                        new TaxLine(provincial, eur("105.00"), eur("9.98")));
        assertThat(taxed(table, "1149.75", true, TaxStatus.TAXABLE).lines())
                .containsExactly(
                        new TaxLine(federal, eur("1000.00"), eur("50.00")),
                        new TaxLine(provincial, eur("1050.00"), eur("99.75")));
    }

    @Test
    void saysWhyNothingIsTaken() {
        TaxTable table = table(rule("US", "", TaxCategory.STANDARD, COUNTRY));

        assertThat(taxed(table, "1.00", false, TaxStatus.TAXABLE).reason().text())
                .isEqualTo("'standard' in US: Country (5%)");
        assertThat(taxed(table, "1.00", false, new TaxStatus.Exempt("Embassy"))
                        .reason()
                        .text())
                .isEqualTo("no tax, since the buyer is exempt: Embassy");
        assertThat(taxed(table, "1.00", false, new TaxStatus.ReverseCharge("ATU12345678"))
                        .reason()
                        .text())
                .isEqualTo("no tax here, since the buyer ATU12345678 owes it (reverse charge)");
        assertThat(taxed(table(), "1.00", false, TaxStatus.TAXABLE).reason().text())
                .isEqualTo("no tax, since no rate covers 'standard' in US");
        assertThatIllegalArgumentException().isThrownBy(() -> new TaxStatus.Exempt(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new TaxStatus.ReverseCharge("12345678"));
    }

    @Test
    void takesTheRatesThatAreInForceOfSeveralTheLatest() {
        TaxRule old = new TaxRule(Zone.country("US"), TaxCategory.STANDARD, List.of(COUNTRY));
        TaxRule changed = new TaxRule(
                Zone.country("US"), TaxCategory.STANDARD, List.of(STATE), new Validity(NOON, NOON.plusSeconds(60)));
        TaxTable table = table(old, changed);

        assertThat(table.rates(table.home(), TaxCategory.STANDARD, NOON.minusNanos(1)))
                .containsExactly(COUNTRY);
        assertThat(table.rates(table.home(), TaxCategory.STANDARD, NOON)).containsExactly(STATE);
        assertThat(table.rates(table.home(), TaxCategory.STANDARD, NOON.plusSeconds(60)))
                .containsExactly(COUNTRY);
    }

    @Test
    void keepsTheGrossOrTheNetPriceAbroad() {
        TaxRule home = rule("DE", "", TaxCategory.STANDARD, new TaxRate("VAT", Percentage.of("19")));
        TaxRule abroad = rule("FR", "", TaxCategory.STANDARD, new TaxRate("TVA", Percentage.of("20")));
        Destination france = Destination.country("FR");
        for (TaxSettings.Abroad policy : TaxSettings.Abroad.values()) {
            TaxSettings settings = new TaxSettings(RoundingPolicy.HALF_UP, TaxSettings.RoundedPer.LINE, policy);
            TaxTable table = new TaxTable(1, Destination.country("DE"), settings, List.of(home, abroad));
            boolean netStays = policy == TaxSettings.Abroad.NET_STAYS;

            assertThat(table.priceFor(eur("119.00"), TaxCategory.STANDARD, france, TaxStatus.TAXABLE, NOON))
                    .isEqualTo(eur(netStays ? "120.00" : "119.00"));
            assertThat(table.priceFor(
                            eur("119.00"), TaxCategory.STANDARD, france, new TaxStatus.Exempt("Embassy"), NOON))
                    .isEqualTo(eur(netStays ? "100.00" : "99.17"));
            assertThat(table.priceFor(eur("119.00"), TaxCategory.STANDARD, table.home(), TaxStatus.TAXABLE, NOON))
                    .isEqualTo(eur("119.00"));
        }
    }

    @Test
    void roundsOnceForTheOrderAndSharesThatOutOverTheLines() {
        TaxSettings perOrder =
                new TaxSettings(RoundingPolicy.HALF_UP, TaxSettings.RoundedPer.ORDER, TaxSettings.Abroad.GROSS_STAYS);
        TaxRule five = rule("US", "", TaxCategory.STANDARD, COUNTRY);
        TaxTable table = new TaxTable(1, Destination.country("US"), perOrder, List.of(five));
        TaxableItem item = new TaxableItem(TaxCategory.STANDARD, eur("0.29"), false, 1);
        TaxableItem credit = new TaxableItem(TaxCategory.STANDARD, eur("-0.29"), false, 1);

        // 5 % of 0.29 is 0.0145; three times that is 0.0435
        assertThat(table.take(List.of(item, item, item, credit), table.home(), TaxStatus.TAXABLE, NOON))
                .extracting(TaxedItem::tax)
                .containsExactly(eur("0.02"), eur("0.01"), eur("0.01"), eur("-0.01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaxableItem(TaxCategory.STANDARD, eur("1.00"), false, 0));
    }
}
