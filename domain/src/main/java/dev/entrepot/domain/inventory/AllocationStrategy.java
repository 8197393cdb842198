package dev.entrepot.domain.inventory;

/** Which of several places send the goods. Ties go to the smaller {@link StockSource#priority() priority}, then to the smaller id. */
public enum AllocationStrategy {
    /** The places in the order of their priorities, each giving what it has. */
    PRIORITY,
    /** As few places as can together send everything, and of those combinations the one of the smallest priorities. */
    FEWEST_PARCELS,
    /** The nearest places first. */
    NEAREST,
    /** For each variant the places that have most of it first. */
    MOST_STOCK
}
