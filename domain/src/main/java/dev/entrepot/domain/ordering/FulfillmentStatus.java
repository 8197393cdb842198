package dev.entrepot.domain.ordering;

import java.util.Locale;

/** How much of an order has left the house; follows from its shipments, never set by hand. */
public enum FulfillmentStatus {
    /** Nothing was shipped yet. */
    UNFULFILLED;

    /** The lower-case name, as it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
