package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import java.time.Clock;
import java.util.List;

/** Says how the stock of a variant is kept at a place. */
public final class KeepStock {

    private final Transactions transactions;
    private final NamedStock named;
    private final StockItems stockItems;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public KeepStock(
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
     * Says so.
     *
     * @throws InventoryRefusal.UnknownSku if there is no such variant
     * @throws LocationRefusal.NotFound if there is no such location
     * @throws InventoryRefusal.BelowPromised if more was promised beyond what is there than would be allowed
     */
    public void handle(Command command) {
        transactions.write(() -> {
            NamedStock.Found found = found(command);
            StockItems.Keeping keeping = new StockItems.Keeping(found.key(), command.policy());
            try {
                return stockItems.keep(List.of(keeping), clock.instant());
            } catch (InventoryRefusal.OfItem refused) {
                throw refused.named(found.names());
            }
        });
    }

    private NamedStock.Found found(Command command) {
        try {
            return named.find(command.sku(), command.location());
        } catch (LocationRefusal.Unknown unknown) {
            throw new LocationRefusal.NotFound(command.location());
        }
    }

    /**
     * How to keep what.
     *
     * @param location the code of the location
     * @param policy the whole of it
     */
    public record Command(Sku sku, String location, StockPolicy policy) {}
}
