package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import java.util.Map;

/**
 * A place that could send goods, as an allocation sees it.
 *
 * @param priority smaller ones come first
 * @param distance how far it is from where the goods go, in whatever whole unit the caller reckons, such as zones; 0 or more, smaller is
 *     nearer
 * @param available how many units of each variant it may promise now, zero or more; a variant that is left out has none
 */
public record StockSource(LocationId location, int priority, int distance, Map<VariantId, Long> available) {

    /**
     * Checks the bounds and copies the numbers.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public StockSource {
        if (distance < 0 || available.values().stream().anyMatch(units -> units < 0)) {
            throw new IllegalArgumentException("no distance and no stock is negative: " + distance + ", " + available);
        }
        available = Map.copyOf(available);
    }

    /** How many units of a variant it may promise now. */
    public long available(VariantId variant) {
        return available.getOrDefault(variant, 0L);
    }
}
