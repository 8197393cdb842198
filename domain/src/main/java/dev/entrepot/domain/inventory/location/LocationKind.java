package dev.entrepot.domain.inventory.location;

/** What kind of place stock is kept at. It is told to people; which place sends goods depends on priorities and zones. */
public enum LocationKind {
    /** A place that only stores and sends. */
    WAREHOUSE,
    /** A shop that people walk into, and that sends goods as well. */
    STORE,
    /** Somebody else's place: a supplier who sends goods to the buyer on the shop's behalf. */
    DROPSHIPPER
}
