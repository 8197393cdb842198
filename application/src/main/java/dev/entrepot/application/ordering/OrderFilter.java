package dev.entrepot.application.ordering;

import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.shared.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list is about. What is absent does not matter; what is there must all hold.
 *
 * @param status only those of this status
 * @param email only those of this buyer, written as it was in the order
 * @param number only the one of this number
 * @param placedFrom only those placed at this instant or later
 * @param placedUntil only those placed before this instant
 */
public record OrderFilter(
        @Nullable OrderStatus status,
        @Nullable EmailAddress email,
        @Nullable OrderNumber number,
        @Nullable Instant placedFrom,
        @Nullable Instant placedUntil) {

    /** All orders. */
    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null);
}
