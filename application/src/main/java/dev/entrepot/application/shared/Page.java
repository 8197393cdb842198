package dev.entrepot.application.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what stands on the page
 * @param count how many there are on all pages
 * @param countIsEstimate whether {@code count} may be some seconds old, which it may beyond some bound
 * @param request which page it is
 */
public record Page<T>(List<T> items, long count, boolean countIsEstimate, PageRequest request) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** How many pages there are; at least one. */
    public long totalPages() {
        return Math.max(1, (count + request.size() - 1) / request.size());
    }
}
