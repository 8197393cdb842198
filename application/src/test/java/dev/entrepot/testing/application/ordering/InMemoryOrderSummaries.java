package dev.entrepot.testing.application.ordering;

import dev.entrepot.application.ordering.OrderFilter;
import dev.entrepot.application.ordering.OrderSummaries;
import dev.entrepot.application.ordering.OrderSummaryView;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.testing.application.shared.Pages;
import dev.entrepot.testing.domain.ordering.InMemoryOrders;
import java.util.Comparator;

/** The lists of in-memory orders. */
public final class InMemoryOrderSummaries implements OrderSummaries {

    private final InMemoryOrders orders;

    /** Makes the lists of some orders. */
    public InMemoryOrderSummaries(InMemoryOrders orders) {
        this.orders = orders;
    }

    @Override
    public Page<OrderSummaryView> list(OrderFilter filter, boolean newestFirst, PageRequest page) {
        Comparator<Order> oldestFirst = Comparator.comparing(Order::placedAt)
                .thenComparing(order -> order.id().toString());
        return Pages.of(
                orders.all().stream()
                        .filter(order -> passes(order, filter))
                        .sorted(newestFirst ? oldestFirst.reversed() : oldestFirst)
                        .map(InMemoryOrderSummaries::view)
                        .toList(),
                page);
    }

    private static boolean passes(Order order, OrderFilter filter) {
        return (filter.status() == null || filter.status() == order.status())
                && (filter.email() == null
                        || filter.email().equals(order.placement().email()))
                && (filter.number() == null || filter.number().equals(order.number()))
                && (filter.placedFrom() == null || !order.placedAt().isBefore(filter.placedFrom()))
                && (filter.placedUntil() == null || order.placedAt().isBefore(filter.placedUntil()));
    }

    private static OrderSummaryView view(Order order) {
        return new OrderSummaryView(
                order.id(),
                order.number(),
                order.status(),
                order.payment().status(),
                order.fulfillment(),
                order.placement().email(),
                order.placement().shipTo().name(),
                order.totals().total(),
                order.placedAt());
    }
}
