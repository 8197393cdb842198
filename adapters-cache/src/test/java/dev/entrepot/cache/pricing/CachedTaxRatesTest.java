package dev.entrepot.cache.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.cache.CachedShop;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.pricing.TaxRatesContract;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CachedTaxRatesTest implements TaxRatesContract {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final CachedShop shop = new CachedShop();

    @Override
    public TaxRates taxRates() {
        return shop.taxRates();
    }

    @Override
    public PriceLists priceLists() {
        return shop.priceLists();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }

    private static TaxRule rule(String percent) {
        return new TaxRule(
                Zone.country("FR"), TaxCategory.STANDARD, List.of(new TaxRate("TVA", Percentage.of(percent))));
    }

    private TaxTable table(long atLeastVersion) {
        return shop.bound(() -> shop.taxRates().table(atLeastVersion));
    }

    private void replace(TaxRule... rules) {
        shop.inTransaction(() -> shop.taxRates().replaceAll(List.of(rules)));
    }

    private long presentVersion() {
        return shop.bound(() -> shop.priceLists().book(EUR, List.of(), 0)).version();
    }

    @Test
    void answersFromMemoryWhatIsNewEnough() {
        replace(rule("20"));
        TaxTable read = table(0);

        assertThat(table(read.version())).isEqualTo(read);

        assertThat(shop.reads()).isEqualTo(1);
    }

    @Test
    void asksForWhatIsNewer() {
        long version = table(0).version();
        replace(rule("20"));

        assertThat(table(0).rules()).isEmpty();
        assertThat(table(version + 1).rules()).containsExactly(rule("20"));
    }

    @Test
    void movesThePresentVersionOnAfterTheCommit() {
        long before = presentVersion();

        shop.inTransaction(() -> {
            shop.taxRates().replaceAll(List.of());
            assertThat(shop.remembers(PriceNames.RULES)).isTrue();
        });

        assertThat(presentVersion()).isGreaterThan(before);
    }

    @Test
    void remembersNothingThatAnUndoneTransactionHasRead() {
        table(0);

        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    shop.taxRates().replaceAll(List.of(rule("90")));
                    long mine = shop.priceLists()
                            .book(EUR, List.of(), PriceLists.PRESENT)
                            .version();
                    assertThat(shop.taxRates().table(mine).rules()).containsExactly(rule("90"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        replace(rule("20")); // under the version that was undone

        assertThat(table(presentVersion()).rules()).containsExactly(rule("20"));
    }
}
