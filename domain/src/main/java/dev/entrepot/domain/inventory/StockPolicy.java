package dev.entrepot.domain.inventory;

import org.jspecify.annotations.Nullable;

/**
 * How the stock of a variant is kept at a place.
 *
 * @param safetyStock units that are kept back and never promised; 0 to {@value StockItem#MAX_ON_HAND}
 * @param lowStockThreshold with so many units left to promise, or fewer, the stock is low; 0 to {@value StockItem#MAX_ON_HAND}, none if
 *     nobody is to be told
 * @param backorder whether more may be promised than are there
 */
public record StockPolicy(long safetyStock, @Nullable Long lowStockThreshold, Backorder backorder) {

    /** Nothing is kept back, nobody is told, and no more is promised than is there. */
    public static final StockPolicy PLAIN = new StockPolicy(0, null, Backorder.DENY);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public StockPolicy {
        requireBounds("the safety stock", safetyStock);
        if (lowStockThreshold != null) {
            requireBounds("the threshold", lowStockThreshold);
        }
    }

    private static void requireBounds(String what, long units) {
        if (units < 0 || units > StockItem.MAX_ON_HAND) {
            throw new IllegalArgumentException(what + " is 0 to " + StockItem.MAX_ON_HAND + ", not " + units);
        }
    }
}
