package dev.entrepot.testing.application.shared;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.domain.pricing.InMemoryRules;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** One store in memory, with all that {@link Stores} promises: the default one, in Germany, with prices in euros without the tax. */
public final class InMemoryStores implements Stores {

    private final InMemoryUnitOfWork work;
    private final InMemoryRules rules;
    private StoreSettings settings =
            new StoreSettings("Entrepot", Currency.getInstance("EUR"), false, "DE", ZoneId.of("UTC"));
    private long version = 1;

    /** Makes the store of some pricing rules. */
    public InMemoryStores(InMemoryUnitOfWork work, InMemoryRules rules) {
        this.work = work;
        this.rules = rules;
    }

    @Override
    public List<StoreId> active() {
        return List.of(StoreId.DEFAULT);
    }

    @Override
    public StoreSettings settings() {
        CurrentStore.get();
        return work.call(() -> settings);
    }

    @Override
    public Present present() {
        CurrentStore.get();
        return work.call(() -> new Present(settings, version));
    }

    @Override
    public void change(StoreSettings replacement, long expectedVersion) {
        CurrentStore.get();
        work.call(() -> {
            if (version != expectedVersion) {
                throw new StaleVersion(expectedVersion, version);
            }
            StoreSettings before = settings;
            work.onUndo(() -> {
                settings = before;
                version--;
            });
            settings = replacement;
            version++;
            rules.change(
                    replacement.pricesIncludeTax(),
                    Destination.country(replacement.country()),
                    replacement.cashRounding());
            return true;
        });
    }
}
