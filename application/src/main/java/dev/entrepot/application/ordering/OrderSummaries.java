package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;

/** Orders as they stand in lists. */
public interface OrderSummaries {

    /**
     * One page of the orders that pass the filter, by the instant at which they were placed. At most two statements, whatever the page.
     *
     * @param newestFirst otherwise the oldest come first
     */
    Page<OrderSummaryView> list(OrderFilter filter, boolean newestFirst, PageRequest page);
}
