package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.ServiceArea;
import java.util.Map;
import java.util.Optional;

/**
 * A place that could send goods, and what it has of them.
 *
 * @param priority smaller ones come first
 * @param serviceArea where it sends goods to
 * @param items by variant; one that was never in stock there is left out
 */
public record StockSource(LocationId location, int priority, ServiceArea serviceArea, Map<VariantId, StockItem> items) {

    /** Copies the items. */
    public StockSource {
        items = Map.copyOf(items);
    }

    /** The stock of a variant there, if it ever had any. */
    public Optional<StockItem> item(VariantId variant) {
        return Optional.ofNullable(items.get(variant));
    }

    /** How many units of a variant it may promise now, also beyond what is there. */
    public long available(VariantId variant) {
        StockItem item = items.get(variant);
        return item == null ? 0 : item.available();
    }

    /** How many units of a variant that are there it may promise now. */
    public long inStock(VariantId variant) {
        StockItem item = items.get(variant);
        return item == null ? 0 : item.inStock();
    }
}
