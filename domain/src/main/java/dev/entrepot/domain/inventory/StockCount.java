package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;

/**
 * How many units of a variant are on hand, whatever the books said before.
 *
 * @param onHand 0 to {@value StockItem#MAX_ON_HAND}
 */
public record StockCount(VariantId variant, long onHand) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public StockCount {
        if (onHand < 0 || onHand > StockItem.MAX_ON_HAND) {
            throw new IllegalArgumentException("on hand is 0 to " + StockItem.MAX_ON_HAND + ", not " + onHand);
        }
    }
}
