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
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    @Test
    default void walksAlongOrdersWhileSomeAreAdded() {
        List<OrderId> sameInstant = Stream.generate(() -> placed(5).id())
                .limit(3)
                .sorted(Comparator.comparing(OrderId::toString))
                .toList();
        Order oldest = placed(9);
        Order latest = placed(1);

        List<OrderSummaryView> begin = after(OrderFilter.ALL, true, null, 2);
        placed(0);
        List<OrderSummaryView> middle =
                after(OrderFilter.ALL, true, begin.getLast().place(), 2);
        placed(7);
        List<OrderSummaryView> end =
                after(OrderFilter.ALL, true, middle.getLast().place(), 9);

        assertThat(ids(begin)).containsExactly(latest.id(), sameInstant.getLast());
        assertThat(ids(middle)).containsExactly(sameInstant.get(1), sameInstant.getFirst());
        assertThat(ids(end)).hasSize(2).endsWith(oldest.id());
        assertThat(after(OrderFilter.ALL, true, end.getLast().place(), 9)).isEmpty();
        assertThat(ids(after(OrderFilter.ALL, false, end.getLast().place(), 2)))
                .hasSize(2)
                .endsWith(sameInstant.getFirst());
    }

    @Test
    default void walksAlongWhatPassesTheFilterOnly() {
        Order first = paid(9);
        placed(5);
        Order second = paid(1);
        OrderFilter paid = new OrderFilter(OrderStatus.PAID, null, null, null, null);

        List<OrderSummaryView> begin = after(paid, false, null, 1);

        assertThat(ids(begin)).containsExactly(first.id());
        assertThat(ids(after(paid, false, begin.getLast().place(), 5))).containsExactly(second.id());
    }

    private List<OrderSummaryView> after(
            OrderFilter filter, boolean newestFirst, OrderSummaries.@Nullable Place place, int limit) {
        return bound(() -> orderSummaries().listAfter(filter, newestFirst, place, limit));
    }

    private static List<OrderId> ids(List<OrderSummaryView> orders) {
        return orders.stream().map(OrderSummaryView::id).toList();
    }
}
