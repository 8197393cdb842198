package dev.entrepot.testing.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.tax.TaxRates;
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
    default void pricesByTheChangedSettingsFromThenOn() {
        StoreSettings before = bound(() -> stores().settings());
        long version = book(before).version();
        StoreSettings changed = new StoreSettings(before.name(), before.currency(), !before.pricesIncludeTax(), "CH");
        try {
            inTransaction(() -> stores().change(changed));

            PriceBook prices = book(changed);
            assertThat(prices.taxIncluded()).isEqualTo(changed.pricesIncludeTax());
            assertThat(prices.version()).isGreaterThan(version);
            assertThat(inTransaction(() -> taxRates().table(prices.version()))
                            .home()
                            .country())
                    .isEqualTo("CH");
        } finally {
            inTransaction(() -> stores().change(before));
        }
        assertThat(book(before).taxIncluded()).isEqualTo(before.pricesIncludeTax());
    }
}
