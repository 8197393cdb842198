package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockCount;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import java.time.Clock;
import java.util.List;

/** Sets how many units of a variant are on hand; the ledger gets the difference. */
public final class SetStock {

    private final Transactions transactions;
    private final Products products;
    private final StockItems stockItems;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public SetStock(Transactions transactions, Products products, StockItems stockItems, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.stockItems = stockItems;
        this.clock = clock;
    }

    /**
     * Sets it, and answers the stock as it is then.
     *
     * @throws InventoryRefusal.UnknownSku if there is no such variant
     * @throws InventoryRefusal.BelowReserved if more units are held for orders
     */
    public StockItem handle(Command command) {
        return transactions.write(() -> {
            VariantId variant =
                    products.findVariantsBySku(List.of(command.sku())).get(command.sku());
            if (variant == null) {
                throw new InventoryRefusal.UnknownSku(command.sku().value());
            }
            stockItems.count(
                    List.of(new StockCount(variant, command.onHand())), command.kind(), command.by(), clock.instant());
            return stockItems.find(List.of(variant)).getOrDefault(variant, StockItem.none(variant));
        });
    }

    /**
     * Whose stock to set, and to what.
     *
     * @param by the name of the key or user
     */
    public record Command(Sku sku, long onHand, MovementKind kind, String by) {}
}
