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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of in-memory orders. */
public final class InMemoryOrderSummaries implements OrderSummaries {

    private final InMemoryOrders orders;

    /** Makes the lists of some orders. */
    public InMemoryOrderSummaries(InMemoryOrders orders) {
        this.orders = orders;
    }

    @Override
    public Page<OrderSummaryView> list(OrderFilter filter, boolean newestFirst, PageRequest page) {
        return Pages.of(sorted(filter, order(newestFirst)).toList(), page);
    }

    @Override
    public List<OrderSummaryView> listAfter(OrderFilter filter, boolean newestFirst, @Nullable Place after, int limit) {
        Comparator<Place> order = order(newestFirst);
        return sorted(filter, order)
                .filter(view -> after == null || order.compare(view.place(), after) > 0)
                .limit(limit)
                .toList();
    }

    private Stream<OrderSummaryView> sorted(OrderFilter filter, Comparator<Place> order) {
        return orders.all().stream()
                .filter(candidate -> passes(candidate, filter))
                .map(InMemoryOrderSummaries::view)
                .sorted(Comparator.comparing(OrderSummaryView::place, order));
    }

    private static Comparator<Place> order(boolean newestFirst) {
        Comparator<Place> oldestFirst = Comparator.comparing(Place::placedAt)
                .thenComparing(place -> place.id().toString());
        return newestFirst ? oldestFirst.reversed() : oldestFirst;
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
