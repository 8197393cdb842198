package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;

/**
 * The stock of one variant.
 *
 * <p>What may be promised is what is on hand, less what is reserved, less what is kept back. The stock is never oversold:
 * {@code 0 <= reserved <= onHand} at every moment.
 *
 * @param onHand units that are there, reserved or not
 * @param reserved units that are held for somebody
 * @param safetyStock units that are kept back and never promised
 */
public record StockItem(VariantId variant, long onHand, long reserved, long safetyStock) {

    /** The greatest number of units on hand. */
    public static final long MAX_ON_HAND = 1_000_000_000L;

    /**
     * Checks the invariant.
     *
     * @throws IllegalArgumentException if a number is negative or out of bounds, or more is reserved than there is
     */
    public StockItem {
        if (onHand < 0 || onHand > MAX_ON_HAND || reserved < 0 || reserved > onHand || safetyStock < 0) {
            throw new IllegalArgumentException("impossible stock of " + variant + ": on hand " + onHand + ", reserved "
                    + reserved + ", safety stock " + safetyStock);
        }
    }

    /** A variant that was never in stock. */
    public static StockItem none(VariantId variant) {
        return new StockItem(variant, 0, 0, 0);
    }

    /** How many units may be promised now; never negative. */
    public long available() {
        return Math.max(0, onHand - reserved - safetyStock);
    }

    /** Whether that many units may be promised now. */
    public boolean canPromise(long quantity) {
        return quantity <= available();
    }

    /**
     * This stock with some units more held for somebody.
     *
     * @param quantity above zero
     * @throws IllegalArgumentException if they may not be promised
     */
    public StockItem reserve(long quantity) {
        demandUnits(quantity);
        if (!canPromise(quantity)) {
            throw new IllegalArgumentException("cannot promise " + quantity + " of " + available());
        }
        return new StockItem(variant, onHand, reserved + quantity, safetyStock);
    }

    /**
     * This stock with some held units free again.
     *
     * @param quantity above zero
     * @throws IllegalArgumentException if fewer are held
     */
    public StockItem release(long quantity) {
        demandUnits(quantity);
        return new StockItem(variant, onHand, reserved - quantity, safetyStock);
    }

    /**
     * This stock with another number of units on hand.
     *
     * @throws IllegalArgumentException if the number is negative or out of bounds
     * @throws InventoryRefusal.BelowReserved if more are held for somebody than there would be
     */
    public StockItem withOnHand(long units) {
        if (units >= 0 && units < reserved) {
            throw new InventoryRefusal.BelowReserved(variant, units, reserved);
        }
        return new StockItem(variant, units, reserved, safetyStock);
    }

    private static void demandUnits(long quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("at least one unit, not " + quantity);
        }
    }
}
