package dev.entrepot.testing.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.ordering.PendingOrders;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link PendingOrders} does. Its store has no other orders. */
public interface PendingOrdersContract extends BoundContract {

    /** What is tested. */
    PendingOrders pendingOrders();

    /** The orders of the same store. */
    Orders orders();

    private Order placed(Instant at) {
        Order order = Order.place(SampleOrders.placement(), at);
        inTransaction(() -> orders().add(order));
        return order;
    }

    @Test
    default void findsTheLongestWaitingOfThoseThatWaitForTheirPayment() {
        Order third = placed(Fresh.NOW.minusSeconds(2));
        Order first = placed(Fresh.NOW.minusSeconds(9));
        Order second = placed(Fresh.NOW.minusSeconds(5));
        placed(Fresh.NOW);
        Order paid = placed(Fresh.NOW.minusSeconds(7));
        paid.capture("pay_1", Fresh.NOW);
        inTransaction(() -> orders().update(paid));

        assertThat(bound(() -> pendingOrders().placedBefore(Fresh.NOW, 0, 10)))
                .containsExactly(first.id(), second.id(), third.id());
        assertThat(bound(() -> pendingOrders().placedBefore(Fresh.NOW, 0, 2))).containsExactly(first.id(), second.id());
        assertThat(bound(() -> pendingOrders().placedBefore(Fresh.NOW, 1, 1))).containsExactly(second.id());
    }

    @Test
    default void locksWhatIsStillPending() {
        Order order = placed(Fresh.NOW);

        assertThat(inTransaction(() -> pendingOrders().lock(order.id()))).isTrue();

        order.cancel("anna", "", Fresh.NOW);
        inTransaction(() -> orders().update(order));
        assertThat(inTransaction(() -> pendingOrders().lock(order.id()))).isFalse();
        assertThat(inTransaction(() -> pendingOrders().lock(new OrderId(Fresh.uuid()))))
                .isFalse();
    }
}
