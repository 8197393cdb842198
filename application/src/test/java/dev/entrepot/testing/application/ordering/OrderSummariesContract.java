package dev.entrepot.testing.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.ordering.OrderFilter;
import dev.entrepot.application.ordering.OrderSummaries;
import dev.entrepot.application.ordering.OrderSummaryView;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.ordering.FulfillmentStatus;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.ordering.PaymentStatus;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link OrderSummaries} does. Its store has no other orders. */
public interface OrderSummariesContract extends BoundContract {

    /** What is tested. */
    OrderSummaries orderSummaries();

    /** The orders of the same store. */
    Orders orders();

    private Order placed(long secondsAgo) {
        Order order = Order.place(SampleOrders.placement(), Fresh.NOW.minusSeconds(secondsAgo));
        inTransaction(() -> orders().add(order));
        return order;
    }

    private Order paid(long secondsAgo) {
        Order order = placed(secondsAgo);
        order.capture("pay_1", Fresh.NOW);
        inTransaction(() -> orders().update(order));
        return order;
    }

    private List<OrderId> ids(OrderFilter filter) {
        return list(filter, true, new PageRequest(1, 100)).items().stream()
                .map(OrderSummaryView::id)
                .toList();
    }

    private Page<OrderSummaryView> list(OrderFilter filter, boolean newestFirst, PageRequest page) {
        return bound(() -> orderSummaries().list(filter, newestFirst, page));
    }

    @Test
    default void showsWhatMatters() {
        Order order = paid(1);

        assertThat(list(OrderFilter.ALL, true, new PageRequest(1, 10)).items())
                .containsExactly(new OrderSummaryView(
                        order.id(),
                        order.number(),
                        OrderStatus.PAID,
                        PaymentStatus.PAID,
                        FulfillmentStatus.UNFULFILLED,
                        new EmailAddress("ada@example.org"),
                        "Ada Lovelace",
                        Money.of("50.85", Currency.getInstance("EUR")),
                        Fresh.NOW.minusSeconds(1)));
    }

    @Test
    default void listsPageByPageTheNewestFirstOrTheOldest() {
        Order second = placed(5);
        Order first = placed(9);
        Order third = placed(1);

        Page<OrderSummaryView> newest = list(OrderFilter.ALL, true, new PageRequest(1, 2));
        Page<OrderSummaryView> rest = list(OrderFilter.ALL, true, new PageRequest(2, 2));
        Page<OrderSummaryView> oldest = list(OrderFilter.ALL, false, new PageRequest(1, 2));

        assertThat(newest.items()).extracting(OrderSummaryView::id).containsExactly(third.id(), second.id());
        assertThat(newest.count()).isEqualTo(3);
        assertThat(newest.countIsEstimate()).isFalse();
        assertThat(rest.items()).extracting(OrderSummaryView::id).containsExactly(first.id());
        assertThat(rest.count()).isEqualTo(3);
        assertThat(oldest.items()).extracting(OrderSummaryView::id).containsExactly(first.id(), second.id());
        assertThat(list(OrderFilter.ALL, true, new PageRequest(3, 2)).items()).isEmpty();
    }

    @Test
    default void listsThoseOfAStatus() {
        Order pending = placed(3);
        Order paid = paid(2);
        Order cancelled = placed(1);
        cancelled.cancel("anna", "", Fresh.NOW);
        inTransaction(() -> orders().update(cancelled));

        assertThat(ids(new OrderFilter(OrderStatus.PENDING, null, null, null, null)))
                .containsExactly(pending.id());
        assertThat(ids(new OrderFilter(OrderStatus.PAID, null, null, null, null)))
                .containsExactly(paid.id());
        assertThat(ids(new OrderFilter(OrderStatus.CANCELLED, null, null, null, null)))
                .containsExactly(cancelled.id());
        assertThat(ids(new OrderFilter(OrderStatus.EXPIRED, null, null, null, null)))
                .isEmpty();
        assertThat(ids(new OrderFilter(OrderStatus.PAYMENT_FAILED, null, null, null, null)))
                .isEmpty();
    }

    @Test
    default void listsThoseOfABuyerAndTheOneOfANumber() {
        Order older = placed(2);
        Order newer = placed(1);

        assertThat(ids(new OrderFilter(null, new EmailAddress("ada@example.org"), null, null, null)))
                .containsExactly(newer.id(), older.id());
        assertThat(ids(new OrderFilter(null, new EmailAddress("grace@example.org"), null, null, null)))
                .isEmpty();
        assertThat(ids(new OrderFilter(null, null, older.number(), null, null))).containsExactly(older.id());
        assertThat(ids(new OrderFilter(OrderStatus.PAID, null, older.number(), null, null)))
                .isEmpty();
    }

    @Test
    default void listsThosePlacedInATime() {
        placed(30);
        Order within = placed(20);
        placed(10);

        assertThat(ids(new OrderFilter(null, null, null, Fresh.NOW.minusSeconds(20), Fresh.NOW.minusSeconds(10))))
                .containsExactly(within.id());
    }
}
