package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets how many units of a variant are on hand; the ledger gets the difference. */
public final class SetStock {

    private final Transactions transactions;
    private final NamedStock named;
    private final StockItems stockItems;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public SetStock(
            Transactions transactions,
            StockLevels stockLevels,
            StockItems stockItems,
            Locations locations,
            Clock clock) {
        this.transactions = transactions;
        this.named = new NamedStock(stockLevels, locations);
        this.stockItems = stockItems;
        this.clock = clock;
    }

    /**
     * Sets it.
     *
     * @throws InventoryRefusal.UnknownSku if there is no such variant
     * @throws LocationRefusal.Unknown if there is no such location
     * @throws InventoryRefusal.BelowReserved if more units are held for orders
     * @throws StaleVersion if a version was expected and it is another
     */
    public void handle(Command command) {
        transactions.write(() -> {
            NamedStock.Found found = named.find(command.sku(), command.location());
            StockKey key = found.key();
            int changed = book(found, command);
            Long expected = command.expectedVersion();
            if (expected != null) {
                // Asked when the stock at the place is locked, so that nobody books there between the answer and the
                // commit. Whoever books
                // elsewhere without expecting anything may as well come after this.
                long met = stockItems.lockVersion(key.variant()) - changed;
                if (met != expected) {
                    throw new StaleVersion(expected, met);
                }
            }
            return changed;
        });
    }

    private int book(NamedStock.Found found, Command command) {
        StockEntry entry = new StockEntry(
                found.key().variant(),
                found.key().location(),
                new StockChange.To(command.onHand()),
                command.kind(),
                command.note(),
                null);
        try {
            return stockItems
                    .book(List.of(entry), command.by(), clock.instant())
                    .orNone()
                    .changed();
        } catch (InventoryRefusal.OfItem refused) {
            throw refused.named(found.names());
        }
    }

    /**
     * Whose stock to set, and to what.
     *
     * @param location the code of the location; none for the default location
     * @param kind one that {@linkplain MovementKind#admits admits} a number that is set
     * @param note why, for people; may be empty
     * @param by the name of the key or user
     * @param expectedVersion the version that the caller has seen, as in {@link StockLevelView}; none if that does not matter
     */
    public record Command(
            Sku sku,
            @Nullable String location,
            long onHand,
            MovementKind kind,
            String note,
            String by,
            @Nullable Long expectedVersion) {}
}
