package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;

/**
 * A demand that the stock cannot meet.
 *
 * @param requested how many units were wanted
 * @param available how many there are to promise; zero for a variant that was never in stock
 * @param elsewhere how many more there are at locations that do not send goods to the destination
 */
public record Shortage(VariantId variant, long requested, long available, long elsewhere) {

    /** One that no destination has to do with. */
    public Shortage(VariantId variant, long requested, long available) {
        this(variant, requested, available, 0);
    }
}
