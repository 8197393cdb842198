package dev.entrepot.domain.inventory;

/** How much is left of a variant at a place, in words. What may be promised beyond what is there does not count. */
public enum StockLevel {
    /** Nothing that is there may be promised any more. */
    OUT,
    /** No more than the {@linkplain StockPolicy#lowStockThreshold() threshold}. */
    LOW,
    /** More than that. */
    ENOUGH
}
