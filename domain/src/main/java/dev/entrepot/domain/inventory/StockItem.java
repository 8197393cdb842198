package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;

/**
 * The stock of one variant at one place.
 *
 * <p>What may be promised is what is on hand, less what is reserved, less what is kept back, and what the {@link Backorder} policy allows
 * beyond. The stock is never oversold: {@code 0 <= reserved <= onHand + backorder limit} at every moment.
 *
 * <p>With 10 on hand, 3 reserved and 2 kept back 5 may be promised; with a backorder limit of 4 it is 9.
 *
 * @param onHand units that are there, reserved or not
 * @param reserved units that are held for somebody
 */
public record StockItem(VariantId variant, LocationId location, long onHand, long reserved, StockPolicy policy) {

    /** The greatest number of units on hand. */
    public static final long MAX_ON_HAND = 1_000_000_000L;

    /**
     * Checks the invariant.
     *
     * @throws IllegalArgumentException if a number is negative or out of bounds, or more is reserved than may be
     */
    public StockItem {
        if (onHand < 0
                || onHand > MAX_ON_HAND
                || reserved < 0
                || reserved > onHand + policy.backorder().limit()) {
            throw new IllegalArgumentException("impossible stock of " + variant + " at " + location + ": on hand "
                    + onHand + ", reserved " + reserved + ", " + policy);
        }
    }

    /** Stock that never was. */
    public static StockItem none(StockKey key) {
        return none(key.variant(), key.location());
    }

    /** A variant that was never in stock there. */
    public static StockItem none(VariantId variant, LocationId location) {
        return new StockItem(variant, location, 0, 0, StockPolicy.PLAIN);
    }

    /** Which variant it is at which place. */
    public StockKey key() {
        return new StockKey(variant, location);
    }

    /** How many units may be promised now, also beyond what is there; never negative. */
    public long available() {
        return Math.max(
                0, onHand - reserved - policy.safetyStock() + policy.backorder().limit());
    }

    /** How many units that are there may be promised now; never negative. */
    public long inStock() {
        return Math.max(0, onHand - reserved - policy.safetyStock());
    }

    /** How much is left, in words. */
    public StockLevel level() {
        long left = inStock();
        Long threshold = policy.lowStockThreshold();
        if (left == 0) {
            return StockLevel.OUT;
        }
        return threshold != null && left <= threshold ? StockLevel.LOW : StockLevel.ENOUGH;
    }

    /**
     * This stock with some units more held for somebody.
     *
     * @param quantity above zero
     * @throws IllegalArgumentException if they may not be promised
     */
    public StockItem reserve(long quantity) {
        demandUnits(quantity);
        if (quantity > available()) {
            throw new IllegalArgumentException("cannot promise " + quantity + " of " + available());
        }
        return new StockItem(variant, location, onHand, reserved + quantity, policy);
    }

    /**
     * This stock with some held units free again.
     *
     * @param quantity above zero
     * @throws IllegalArgumentException if fewer are held
     */
    public StockItem release(long quantity) {
        demandUnits(quantity);
        return new StockItem(variant, location, onHand, reserved - quantity, policy);
    }

    /**
     * This stock with some held units sent away.
     *
     * @param quantity above zero
     * @throws IllegalArgumentException if fewer are held
     * @throws InventoryRefusal.NotOnHand if they were promised before they came, and have not come yet
     */
    public StockItem ship(long quantity) {
        demandUnits(quantity);
        if (quantity > onHand) {
            throw new InventoryRefusal.NotOnHand(this, quantity);
        }
        return new StockItem(variant, location, onHand - quantity, reserved - quantity, policy);
    }

    /**
     * This stock after a booking.
     *
     * @throws InventoryRefusal.BelowReserved if more are held for somebody than there would be
     * @throws InventoryRefusal.NotOnHand if more would go than are there
     * @throws InventoryRefusal.TooMany if there would be more than {@value #MAX_ON_HAND}
     */
    public StockItem booked(StockChange change) {
        long units = change.from(onHand);
        if (units < 0) {
            throw new InventoryRefusal.NotOnHand(this, onHand - units);
        }
        if (units > MAX_ON_HAND) {
            throw new InventoryRefusal.TooMany(this, units);
        }
        if (units < onHand && owesMoreThan(units)) {
            throw new InventoryRefusal.BelowReserved(this, units);
        }
        return new StockItem(variant, location, units, reserved, policy);
    }

    /** Whether more is held than could be promised if so many units were on hand. */
    public boolean owesMoreThan(long units) {
        return reserved > units + policy.backorder().limit();
    }

    /**
     * This stock kept in another way.
     *
     * @throws InventoryRefusal.BelowPromised if more units were promised beyond what is there than the policy allows
     */
    public StockItem kept(StockPolicy otherwise) {
        if (reserved > onHand + otherwise.backorder().limit()) {
            throw new InventoryRefusal.BelowPromised(this, otherwise.backorder().limit());
        }
        return new StockItem(variant, location, onHand, reserved, otherwise);
    }

    private static void demandUnits(long quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("at least one unit, not " + quantity);
        }
    }
}
