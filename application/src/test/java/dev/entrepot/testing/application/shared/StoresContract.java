package dev.entrepot.testing.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Stores} does. It leaves the store's settings as they were. */
public interface StoresContract extends BoundContract {

    /** What is tested. */
    Stores stores();

    /** The prices of the same store. */
    PriceLists priceLists();

    /** The taxes of the same store. */
    TaxRates taxRates();

    private PriceBook book(StoreSettings settings) {
        return inTransaction(() -> priceLists().book(settings.currency(), List.of(), PriceLists.PRESENT));
    }

    @Test
    default void knowsTheDefaultStoreWithoutAStoreBeingBound() {
        assertThat(stores().active()).contains(StoreId.DEFAULT);
    }

    @Test
    default void tellsTheSettingsOfTheBoundStoreOnly() {
        assertThat(bound(() -> stores().settings()).country()).hasSize(2);
        assertThatIllegalStateException().isThrownBy(() -> stores().settings());
    }

    @Test
    default void changesNothingThatSomebodyElseHasChangedMeanwhile() {
        Stores.Present seen = bound(() -> stores().present());
        StoreSettings before = seen.settings();
        StoreSettings changed = new StoreSettings(
                "A", before.currency(), before.pricesIncludeTax(), before.country(), before.timeZone());
        StoreSettings late = new StoreSettings(
                "B", before.currency(), before.pricesIncludeTax(), before.country(), before.timeZone());
        try {
            inTransaction(() -> stores().change(changed, seen.version()));

            assertThatExceptionOfType(StaleVersion.class)
                    .isThrownBy(() -> inTransaction(() -> stores().change(late, seen.version())));
            assertThat(bound(() -> stores().present())).isEqualTo(new Stores.Present(changed, seen.version() + 1));
        } finally {
            inTransaction(() -> stores().change(before, stores().present().version()));
        }
    }

    @Test
    default void pricesByTheChangedSettingsFromThenOn() {
        StoreSettings before = bound(() -> stores().settings());
        long version = book(before).version();
        StoreSettings changed = new StoreSettings(
                before.name(),
                before.currency(),
                !before.pricesIncludeTax(),
                "CH",
                ZoneId.of("Europe/Zurich"),
                Money.ofMinor(5, before.currency()),
                AllocationStrategy.MOST_STOCK);
        try {
            inTransaction(() -> stores().change(changed, stores().present().version()));

            PriceBook prices = book(changed);
            assertThat(prices.taxIncluded()).isEqualTo(changed.pricesIncludeTax());
            assertThat(prices.version()).isGreaterThan(version);
            assertThat(inTransaction(() -> taxRates().table(prices.version()))
                            .home()
                            .country())
                    .isEqualTo("CH");
            assertThat(inTransaction(() -> taxRates().table(prices.version())).cashIncrement())
                    .isEqualTo(Money.ofMinor(5, before.currency()));
            assertThat(bound(() -> stores().settings())).isEqualTo(changed);
        } finally {
            inTransaction(() -> stores().change(before, stores().present().version()));
        }
        assertThat(book(before).taxIncluded()).isEqualTo(before.pricesIncludeTax());
    }
}
