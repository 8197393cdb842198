package dev.entrepot.domain.shared;

/**
 * Which of several places send the goods; a store decides for one. Ties go to the smaller priority of the places, then to the smaller id.
 */
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
