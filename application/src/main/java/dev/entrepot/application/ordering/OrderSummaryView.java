package dev.entrepot.application.ordering;

import dev.entrepot.domain.ordering.FulfillmentStatus;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.PaymentStatus;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;

/**
 * An order as it stands in lists.
 *
 * @param name who receives it
 * @param total what has to be paid
 */
public record OrderSummaryView(
        OrderId id,
        OrderNumber number,
        OrderStatus status,
        PaymentStatus paymentStatus,
        FulfillmentStatus fulfillmentStatus,
        EmailAddress email,
        String name,
        Money total,
        Instant placedAt) {

    /** Where it stands in the list. */
    public OrderSummaries.Place place() {
        return new OrderSummaries.Place(placedAt, id);
    }
}
