package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;

/**
 * How many units of a variant are wanted.
 *
 * @param quantity above zero
 */
public record Demand(VariantId variant, int quantity) {

    /**
     * Checks the quantity.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public Demand {
        if (quantity < 1) {
            throw new IllegalArgumentException("a demand is for at least one unit, not " + quantity);
        }
    }
}
