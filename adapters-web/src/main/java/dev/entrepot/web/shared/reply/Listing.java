package dev.entrepot.web.shared.reply;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.entrepot.application.shared.Page;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.ProblemKinds;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, or a stretch of an endless one.
 *
 * @param link what the header Link says; not part of the body
 * @param fields the members of the items that the client wants to see; empty for all; not part of the body
 */
public record Listing<T>(
        ListPosition pagination,
        List<T> results,
        @JsonIgnore String link,
        @JsonIgnore Set<String> fields) {

    /**
     * Shows a page.
     *
     * @throws ApiProblem if the list has fewer pages
     */
    static <V, T> Listing<T> of(Page<V> page, Function<V, T> shown, Set<String> fields, PageLinks links) {
        int number = page.request().number();
        long last = page.totalPages();
        if (number > last) {
            throw ApiProblem.of(
                    ProblemKinds.PAGE_OUT_OF_RANGE, "There is no page " + number + "; the last one is " + last + ".");
        }
        String next = number < last ? links.to(number + 1L) : null;
        String previous = number > 1 ? links.to(number - 1L) : null;
        Pagination pagination = new Pagination(
                page.count(), page.countIsEstimate(), page.request().size(), last, number, next, previous);
        StringBuilder link = new StringBuilder();
        append(link, links.to(1), "first");
        append(link, previous, "prev");
        append(link, next, "next");
        append(link, links.to(last), "last");
        return new Listing<>(pagination, page.items().stream().map(shown).toList(), link.toString(), fields);
    }

    /**
     * Shows a stretch of a walk.
     *
     * @param found what comes next, one more than are shown if there are that many
     * @param size how many to show
     * @param cursor what leads behind an item
     */
    static <V, T> Listing<T> walk(
            List<V> found,
            int size,
            Function<V, String> cursor,
            Function<V, T> shown,
            Set<String> fields,
            PageLinks links) {
        boolean goesOn = found.size() > size;
        List<V> items = goesOn ? found.subList(0, size) : found;
        String nextCursor = goesOn ? cursor.apply(items.getLast()) : null;
        String next = nextCursor == null ? null : links.behind(nextCursor);
        StringBuilder link = new StringBuilder();
        append(link, links.behind(""), "first");
        append(link, next, "next");
        return new Listing<>(
                new CursorPagination(size, nextCursor, next),
                items.stream().map(shown).toList(),
                link.toString(),
                fields);
    }

    private static void append(StringBuilder link, @Nullable String url, String relation) {
        if (url != null) {
            link.append(link.isEmpty() ? "" : ", ")
                    .append('<')
                    .append(url)
                    .append(">; rel=\"")
                    .append(relation)
                    .append('"');
        }
    }
}
