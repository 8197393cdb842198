package dev.entrepot.testing.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.ordering.OrderHistory;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link OrderHistory} does. */
public interface OrderHistoryContract extends BoundContract {

    /** What is tested. */
    OrderHistory orderHistory();

    /** The orders of the same store. */
    Orders orders();

    @Test
    default void tellsHowAnOrderWentOnTheFirstChangeFirst() {
        Order order = SampleOrders.placed();
        inTransaction(() -> orders().add(order));
        order.capture("pay_1", Fresh.NOW.plusSeconds(1));
        inTransaction(() -> orders().update(order));
        order.cancel("anna", "changed her mind", Fresh.NOW.plusSeconds(2));
        inTransaction(() -> orders().update(order));

        assertThat(bound(() -> orderHistory().of(order.id())))
                .containsExactly(
                        new OrderChange(null, OrderStatus.PENDING, "guest", "placed", Fresh.NOW),
                        new OrderChange(
                                OrderStatus.PENDING,
                                OrderStatus.PAID,
                                "gateway",
                                "payment captured",
                                Fresh.NOW.plusSeconds(1)),
                        new OrderChange(
                                OrderStatus.PAID,
                                OrderStatus.CANCELLED,
                                "anna",
                                "changed her mind",
                                Fresh.NOW.plusSeconds(2)));
    }

    @Test
    default void knowsNothingOfAnOrderThatDoesNotExist() {
        assertThat(bound(() -> orderHistory().of(new OrderId(Fresh.uuid())))).isEmpty();
    }
}
