package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import java.util.Collection;

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

    /**
     * Checks what is wanted together.
     *
     * @throws IllegalArgumentException if two demands are of the same variant
     */
    public static void requireDistinct(Collection<Demand> demands) {
        long variants = demands.stream().map(Demand::variant).distinct().count();
        if (variants < demands.size()) {
            throw new IllegalArgumentException("each demand is of another variant, and these are not: " + demands);
        }
    }
}
