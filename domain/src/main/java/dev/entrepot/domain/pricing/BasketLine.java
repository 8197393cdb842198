package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;

/**
 * Some units of one variant.
 *
 * @param quantity 1 to {@value #MAX_QUANTITY}
 * @param classification where the variant stands in the catalogue, which promotions ask
 */
public record BasketLine(
        VariantId variant, Sku sku, TaxCategory taxCategory, int quantity, Classification classification) {

    /** The greatest quantity of one line. */
    public static final int MAX_QUANTITY = 1_000_000;

    /**
     * Checks the quantity.
     *
     * @throws IllegalArgumentException if it is out of bounds
     */
    public BasketLine {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("a quantity is 1 to " + MAX_QUANTITY + ", not " + quantity);
        }
    }

    /** A variant of which promotions know nothing but the id. */
    public BasketLine(VariantId variant, Sku sku, TaxCategory taxCategory, int quantity) {
        this(variant, sku, taxCategory, quantity, Classification.NONE);
    }

    BasketLine mergedWith(BasketLine same) {
        int merged = Math.addExact(quantity, same.quantity);
        if (merged > MAX_QUANTITY) {
            throw new PricingRefusal.QuantityTooGreat(sku.value(), merged, MAX_QUANTITY);
        }
        return new BasketLine(variant, sku, taxCategory, merged, classification);
    }
}
