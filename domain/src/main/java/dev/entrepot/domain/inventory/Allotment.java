package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import java.util.Collection;

/**
 * So many units of a variant that one place provides.
 *
 * @param quantity above zero
 */
public record Allotment(VariantId variant, LocationId location, int quantity) {

    /**
     * Checks the quantity.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public Allotment {
        if (quantity < 1) {
            throw new IllegalArgumentException("an allotment is at least one unit, not " + quantity);
        }
    }

    /** What it is of. */
    public StockKey key() {
        return new StockKey(variant, location);
    }

    /**
     * Checks what is named together.
     *
     * @throws IllegalArgumentException if two allotments are of the same variant at the same place
     */
    static void requireDistinct(Collection<Allotment> allotments) {
        long items = allotments.stream().map(Allotment::key).distinct().count();
        if (items < allotments.size()) {
            throw new IllegalArgumentException(
                    "each allotment is of another variant or place, and these are not: " + allotments);
        }
    }
}
