package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores in PostgreSQL. How they do business is remembered for some seconds, since every basket asks for it. */
public final class JdbcStores implements Stores {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<StoreId, Remembered> memory = new ConcurrentHashMap<>();

    /** Makes it of what it needs. */
    public JdbcStores(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<StoreId> active() {
        return jdbc.sql("select id from stores where active order by id")
                .query((row, number) -> new StoreId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public StoreSettings settings() {
        StoreId store = CurrentStore.get();
        Instant now = clock.instant();
        Remembered remembered = memory.get(store);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.settings();
        }
        StoreSettings settings = read(store);
        memory.put(store, new Remembered(settings, now.plus(REMEMBERED)));
        return settings;
    }

    @Override
    public void change(StoreSettings settings) {
        RunningTransaction.required();
        StoreId store = CurrentStore.get();
        int changed = jdbc.sql("""
                        update stores
                        set name = :name, currency = :currency, prices_include_tax = :pricesIncludeTax, country = :country
                        where id = :id
                        """)
                .param("name", settings.name())
                .param("currency", settings.currency().getCurrencyCode())
                .param("pricesIncludeTax", settings.pricesIncludeTax())
                .param("country", settings.country())
                .param("id", store.value())
                .update();
        if (changed != 1) {
            throw unknown(store);
        }
        transactions.afterCommit(() -> memory.remove(store));
    }

    private StoreSettings read(StoreId store) {
        return jdbc.sql("select name, currency, prices_include_tax, country from stores where id = ?")
                .param(store.value())
                .query(JdbcStores::settingsOf)
                .optional()
                .orElseThrow(() -> unknown(store));
    }

    private static IllegalStateException unknown(StoreId store) {
        return new IllegalStateException("there is no store " + store);
    }

    private static StoreSettings settingsOf(ResultSet row, int number) throws SQLException {
        return new StoreSettings(
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                row.getBoolean("prices_include_tax"),
                row.getString("country"));
    }

    private record Remembered(StoreSettings settings, Instant until) {}
}
