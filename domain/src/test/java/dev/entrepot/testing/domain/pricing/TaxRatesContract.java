package dev.entrepot.testing.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link TaxRates} does, one that answers from a memory included. It replaces the taxes of the store. */
public interface TaxRatesContract extends TransactedContract {

    /** What is tested. */
    TaxRates taxRates();

    /** The prices of the same store, which share the version. */
    PriceLists priceLists();

    private long presentVersion() {
        return inTransaction(() -> priceLists().book(Currency.getInstance("EUR"), List.of(), PriceLists.PRESENT))
                .version();
    }

    private TaxTable present() {
        long version = presentVersion();
        return inTransaction(() -> taxRates().table(version));
    }

    private void replace(TaxRule... rules) {
        inTransaction(() -> taxRates().replaceAll(List.of(rules)));
    }

    private static TaxRule rule(String country, String region, TaxRate... rates) {
        return new TaxRule(Zone.region(country, region), TaxCategory.STANDARD, List.of(rates));
    }

    private static TaxRate rate(String percent) {
        return new TaxRate("Tax " + percent + "%", Percentage.of(percent));
    }

    @Test
    default void findsTheRulesThatWereSetAndNoOthers() {
        replace(rule("FR", "", rate("20")));
        TaxRule state = rule("US", "NY", rate("4"), rate("4.5"), rate("0.375"));
        TaxRule books = new TaxRule(Zone.country("DE"), new TaxCategory("books"), List.of(rate("7")));
        TaxRule free = rule("US", "", new TaxRate[0]);

        replace(free, books, state);

        assertThat(present().rules()).containsExactlyInAnyOrder(state, books, free);
        assertThat(present().rules()).first().isEqualTo(state);
    }

    @Test
    default void keepsAllThatARuleSays() {
        TaxRate compound = new TaxRate("On top", Percentage.of("9.975"), true);
        Validity limited = new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
        TaxRule islands =
                new TaxRule(Zone.postalCodes("ES", "35*"), TaxCategory.STANDARD, List.of(rate("5"), compound), limited);
        TaxRule town = new TaxRule(
                new Zone("US", "NY", new PostalCodes("10001..10099")), TaxCategory.STANDARD, List.of(rate("4.5")));
        TaxRule everywhere = new TaxRule(Zone.EVERYWHERE, TaxCategory.STANDARD, List.of());

        replace(everywhere, islands, town);

        assertThat(present().rules()).containsExactly(town, islands, everywhere);
    }

    @Test
    default void keepsTheSettingsUntilTheyAreReplaced() {
        TaxSettings decided =
                new TaxSettings(RoundingPolicy.HALF_EVEN, TaxSettings.RoundedPer.ORDER, TaxSettings.Abroad.NET_STAYS);

        inTransaction(() -> taxRates().replaceAll(decided, List.of()));
        assertThat(present().settings()).isEqualTo(decided);

        replace(rule("FR", "", rate("20")));
        assertThat(present().settings()).isEqualTo(TaxSettings.CUSTOMARY);
    }

    @Test
    default void takesNoTaxWhenThereAreNoRules() {
        replace(rule("FR", "", rate("20")));

        replace();

        assertThat(present().rules()).isEmpty();
    }

    @Test
    default void raisesTheVersionThatItSharesWithThePrices() {
        long before = presentVersion();

        replace(rule("FR", "", rate("20")));

        assertThat(presentVersion()).isGreaterThan(before);
        assertThat(present().version()).isEqualTo(presentVersion());
    }

    @Test
    default void neverAnswersWithRulesOlderThanAskedFor() {
        for (int percent = 1; percent <= 5; percent++) {
            inTransaction(() -> taxRates().table(0)); // whatever it knows, it may remember
            TaxRule rule = rule("FR", "", rate(Integer.toString(percent)));
            replace(rule);

            assertThat(present().rules()).containsExactly(rule);
        }
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        TaxRule kept = rule("FR", "", rate("20"));
        replace(kept);

        assertThatThrownBy(() -> inTransaction(() -> {
                    taxRates().replaceAll(List.of());
                    taxRates().table(0);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(present().rules()).containsExactly(kept);
        assertThat(inTransaction(() -> taxRates().table(0)).rules()).containsExactly(kept);
    }
}
