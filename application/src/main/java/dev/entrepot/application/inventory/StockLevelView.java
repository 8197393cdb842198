package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockItem;
import java.util.List;

/**
 * The stock of a variant as it is shown.
 *
 * @param offered whether the variant is still offered; otherwise nothing of it may be promised
 * @param version how many entries the ledger of the variant has, at all locations; it changes with what is on hand, not with what is held
 *     or let go
 * @param locations where it is or ever was in stock, in the order of the locations
 */
public record StockLevelView(Sku sku, boolean offered, long version, List<AtLocation> locations) {

    /** Copies the locations. */
    public StockLevelView {
        locations = List.copyOf(locations);
    }

    /** Units that are there, at all locations. */
    public long onHand() {
        return locations.stream().mapToLong(one -> one.item().onHand()).sum();
    }

    /** Units that are held for somebody, at all locations. */
    public long reserved() {
        return locations.stream().mapToLong(one -> one.item().reserved()).sum();
    }

    /** Units that an order could get now, at all locations that are active, also beyond what is there. */
    public long available() {
        return locations.stream().mapToLong(this::available).sum();
    }

    /** Units that an order could get now from a location; nothing if that is not active. */
    public long available(AtLocation one) {
        return offered && one.active() ? one.item().available() : 0;
    }

    /**
     * What is at one location.
     *
     * @param location its code
     * @param active whether what is there may be promised
     */
    public record AtLocation(String location, boolean active, StockItem item) {}
}
