package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.ordering.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders as they stand in lists. */
public interface OrderSummaries {

    /**
     * One page of the orders that pass the filter, by the instant at which they were placed. At most two statements, whatever the page.
     *
     * @param newestFirst otherwise the oldest come first
     */
    Page<OrderSummaryView> list(OrderFilter filter, boolean newestFirst, PageRequest page);

    /**
     * The first orders behind a place that pass the filter, in the same order. One statement, whatever the place. Whoever walks on from the
     * last one sees each order once, whatever is placed meanwhile.
     *
     * @param after none to begin
     * @param limit at most how many
     */
    List<OrderSummaryView> listAfter(OrderFilter filter, boolean newestFirst, @Nullable Place after, int limit);

    /** Where an order stands among all others: by the instant at which it was placed, and those of one instant by their ids. */
    record Place(Instant placedAt, OrderId id) {}
}
