package dev.entrepot.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.persistence.pricing.JdbcPriceLists;
import dev.entrepot.persistence.pricing.JdbcPromotions;
import dev.entrepot.persistence.pricing.JdbcTaxRates;
import dev.entrepot.persistence.pricing.StoredPriceEvents;
import dev.entrepot.testing.application.shared.SettableClock;
import dev.entrepot.testing.application.shared.StoresContract;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class JdbcStoresTest implements StoresContract {

    private static final StoreSettings SWISS =
            new StoreSettings("Bern", Currency.getInstance("CHF"), false, "CH", ZoneId.of("Europe/Zurich"));

    private final TestStore store = new TestStore();
    private final SettableClock clock = new SettableClock(Fresh.NOW);
    private final JdbcStores stores = new JdbcStores(store.jdbc(), store.transactions(), clock);
    private final JdbcStores otherNode = new JdbcStores(store.jdbc(), store.transactions(), clock);

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public PriceLists priceLists() {
        return new JdbcPriceLists(store.jdbc(), new PersistenceJson(), new EventTypes(StoredPriceEvents.names()));
    }

    @Override
    public TaxRates taxRates() {
        return new JdbcTaxRates(store.jdbc(), new PersistenceJson());
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void theDefaultStoreIsThereFromTheBeginning() {
        assertThat(stores.active()).contains(StoreId.DEFAULT, store.id());
        assertThat(CurrentStore.call(StoreId.DEFAULT, stores::settings))
                .isEqualTo(new StoreSettings("Entrepot", Currency.getInstance("EUR"), true, "DE", ZoneId.of("UTC")));
    }

    @Test
    void promotionsMeanTheHoursOfTheStore() {
        JdbcPromotions promotions = new JdbcPromotions(store.jdbc(), clock);
        PromotionBook before = store.call(() -> promotions.book(0));
        StoreSettings settings = store.call(stores::settings);
        store.write(() -> {
            stores.change(
                    new StoreSettings(
                            settings.name(),
                            settings.currency(),
                            settings.pricesIncludeTax(),
                            settings.country(),
                            ZoneId.of("Asia/Tokyo")),
                    stores.present().version());
            return null;
        });

        PromotionBook after = store.call(() -> promotions.book(0));

        assertThat(before.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(after.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    void everyStoreHasOneDefaultLocation() {
        assertThat(CurrentStore.call(
                        StoreId.DEFAULT,
                        () -> store.jdbc()
                                .sql("select count(*) from locations where is_default")
                                .query((row, number) -> row.getInt(1))
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void changesHowTheBoundStoreDoesBusiness() {
        store.call(stores::settings);

        change();

        assertThat(store.call(stores::settings)).isEqualTo(SWISS);
        assertThat(CurrentStore.call(StoreId.DEFAULT, stores::settings)).isNotEqualTo(SWISS);
    }

    @Test
    void remembersSettingsForSomeSeconds() {
        StoreSettings before = store.call(otherNode::settings);
        change();

        assertThat(store.statements()
                        .during(() ->
                                assertThat(store.call(otherNode::settings)).isEqualTo(before)))
                .isEmpty();
        clock.advance(Duration.ofSeconds(5));
        assertThat(store.call(otherNode::settings)).isEqualTo(SWISS);
    }

    @Test
    void refusesWithoutAstore() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(stores::settings);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> CurrentStore.call(new StoreId(UUID.randomUUID()), stores::settings));
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> stores.change(SWISS, 1));
    }

    private void change() {
        store.write(() -> {
            stores.change(SWISS, stores.present().version());
            return true;
        });
    }
}
