package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.StaleVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
        StoreSettings settings = read(store).settings();
        memory.put(store, new Remembered(settings, now.plus(REMEMBERED)));
        return settings;
    }

    @Override
    public Present present() {
        return read(CurrentStore.get());
    }

    @Override
    public void change(StoreSettings settings, long expectedVersion) {
        RunningTransaction.required();
        StoreId store = CurrentStore.get();
        int changed = jdbc.sql("""
                        update stores
                        set name = :name, currency = :currency, prices_include_tax = :pricesIncludeTax, country = :country,
                            time_zone = :timeZone, cash_increment = :cashIncrement,
                            allocation_strategy = :allocationStrategy, version = version + 1
                        where id = :id and version = :expected
                        """)
                .param("name", settings.name())
                .param("currency", settings.currency().getCurrencyCode())
                .param("pricesIncludeTax", settings.pricesIncludeTax())
                .param("country", settings.country())
                .param("timeZone", settings.timeZone().getId())
                .param("cashIncrement", cashIncrement(settings.cashRounding()))
                .param("allocationStrategy", settings.allocationStrategy().name())
                .param("id", store.value())
                .param("expected", expectedVersion)
                .update();
        if (changed != 1) {
            throw new StaleVersion(expectedVersion, read(store).version());
        }
        transactions.afterCommit(() -> memory.remove(store));
    }

    private Present read(StoreId store) {
        return jdbc.sql("""
                        select name, currency, prices_include_tax, country, time_zone, cash_increment, allocation_strategy, version
                        from stores
                        where id = ?
                        """)
                .param(store.value())
                .query(JdbcStores::presentOf)
                .optional()
                .orElseThrow(() -> unknown(store));
    }

    private static int cashIncrement(@Nullable Money rounding) {
        return rounding == null ? 1 : Math.toIntExact(rounding.minor());
    }

    private static IllegalStateException unknown(StoreId store) {
        return new IllegalStateException("there is no store " + store);
    }

    private static Present presentOf(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        int cashIncrement = row.getInt("cash_increment");
        StoreSettings settings = new StoreSettings(
                row.getString("name"),
                currency,
                row.getBoolean("prices_include_tax"),
                row.getString("country"),
                ZoneId.of(row.getString("time_zone")),
                cashIncrement == 1 ? null : Money.ofMinor(cashIncrement, currency),
                AllocationStrategy.valueOf(row.getString("allocation_strategy")));
        return new Present(settings, row.getLong("version"));
    }

    private record Remembered(StoreSettings settings, Instant until) {}
}
