package dev.entrepot.domain.ordering;

import java.util.Locale;

/** What has become of an order's payment; follows from what the gateway said, never set by hand. */
public enum PaymentStatus {
    /** Nothing was taken yet, or it is not known yet. */
    UNPAID,
    /** The total was taken. */
    PAID,
    /** The gateway declined. */
    FAILED,
    /** The total was taken and given back. */
    REFUNDED;

    /** The lower-case name, as it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
