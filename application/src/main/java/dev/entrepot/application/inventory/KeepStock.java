package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
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
            Transactions transactions, Products products, StockItems stockItems, Locations locations, Clock clock) {
        this.transactions = transactions;
        this.named = new NamedStock(products, locations);
        this.stockItems = stockItems;
        this.clock = clock;
    }

    /**
     * Says so, and answers the stock as it is then.
     *
     * @throws InventoryRefusal.UnknownSku if there is no such variant
     * @throws LocationRefusal.NotFound if there is no such place
     * @throws InventoryRefusal.BelowPromised if more was promised beyond what is there than would be allowed
     */
    public StockItem handle(Command command) {
        return transactions.write(() -> {
            StockKey key = key(command);
            try {
                stockItems
                        .keep(List.of(new StockItems.Keeping(key, command.policy())), clock.instant())
                        .orNone();
            } catch (InventoryRefusal.OfItem refused) {
                throw refused.of(command.sku());
            }
            return stockItems.items(List.of(key)).getOrDefault(key, StockItem.none(key));
        });
    }

    private StockKey key(Command command) {
        try {
            return named.key(command.sku(), command.location());
        } catch (LocationRefusal.Unknown unknown) {
            throw new LocationRefusal.NotFound(command.location());
        }
    }

    /**
     * How to keep what.
     *
     * @param location the code of the place
     * @param policy the whole of it
     */
    public record Command(Sku sku, String location, StockPolicy policy) {}
}
