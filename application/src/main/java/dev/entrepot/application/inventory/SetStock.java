package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets how many units of a variant are on hand; the ledger gets the difference. */
public final class SetStock {

    private final Transactions transactions;
    private final Products products;
    private final StockItems stockItems;
    private final Locations locations;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public SetStock(
            Transactions transactions, Products products, StockItems stockItems, Locations locations, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.stockItems = stockItems;
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * Sets it, and answers the stock as it is then.
     *
     * @throws InventoryRefusal.UnknownSku if there is no such variant
     * @throws InventoryRefusal.BelowReserved if more units are held for orders
     * @throws StaleVersion if a version was expected and it is another
     */
    public StockLevelView handle(Command command) {
        return transactions.write(() -> {
            VariantId variant =
                    products.findVariantsBySku(List.of(command.sku())).get(command.sku());
            if (variant == null) {
                throw new InventoryRefusal.UnknownSku(command.sku().value());
            }
            StockKey key = new StockKey(variant, locations.main().id());
            int changed = book(key, command);
            // Booking has locked the variant's stock, so the entry before ours is what it came upon.
            List<StockMovement> newest = stockItems.movements(variant, 2);
            Long expected = command.expectedVersion();
            if (expected != null && expected != version(newest, changed)) {
                throw new StaleVersion(expected, version(newest, changed));
            }
            StockItem item = stockItems.items(List.of(key)).getOrDefault(key, StockItem.none(key));
            return new StockLevelView(
                    command.sku(), item.onHand(), item.reserved(), item.available(), version(newest, 0));
        });
    }

    private int book(StockKey key, Command command) {
        StockEntry entry = new StockEntry(
                key.variant(), key.location(), new StockChange.To(command.onHand()), command.kind(), "", null);
        try {
            return stockItems
                    .book(List.of(entry), command.by(), clock.instant())
                    .orNone()
                    .changed();
        } catch (InventoryRefusal.OfItem refused) {
            throw refused.of(command.sku());
        }
    }

    /** The version that the newest entries of a ledger tell, the last few left out. */
    private static long version(List<StockMovement> newest, int leftOut) {
        return newest.size() > leftOut ? newest.get(leftOut).sequence() : 0;
    }

    /**
     * Whose stock to set, and to what.
     *
     * @param by the name of the key or user
     * @param expectedVersion the version that the caller has seen, as in {@link StockLevelView}; none if that does not matter
     */
    public record Command(
            Sku sku,
            long onHand,
            MovementKind kind,
            String by,
            @Nullable Long expectedVersion) {}
}
