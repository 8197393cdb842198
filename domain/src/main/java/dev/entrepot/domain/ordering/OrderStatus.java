package dev.entrepot.domain.ordering;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far an order has come. {@link #next()} is the whole table of transitions. */
public enum OrderStatus {
    /** Placed, its stock held, not paid yet. */
    PENDING,
    /** Paid. */
    PAID,
    /** The payment was declined and the stock let go; final. */
    PAYMENT_FAILED,
    /** Called off, the stock let go, the money given back; final. */
    CANCELLED,
    /** Not paid in time, the stock let go; final. */
    EXPIRED;

    /** The statuses that may follow this one. */
    public Set<OrderStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(PAID, PAYMENT_FAILED, CANCELLED, EXPIRED);
            case PAID -> EnumSet.of(CANCELLED);
            case PAYMENT_FAILED, CANCELLED, EXPIRED -> EnumSet.noneOf(OrderStatus.class);
        };
    }

    /** The lower-case name, as it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
