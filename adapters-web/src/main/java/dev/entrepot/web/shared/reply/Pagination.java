package dev.entrepot.web.shared.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where in a list one is.
 *
 * @param count how many items there are on all pages
 * @param countIsEstimate there, and true, if the count may be some seconds old
 * @param pageSize how many items a page has at most
 * @param totalPages how many pages there are
 * @param currentPage which one this is, from 1
 * @param next the address of the next page; none on the last
 * @param previous the address of the page before; none on the first
 */
public record Pagination(
        long count,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean countIsEstimate,
        int pageSize,
        long totalPages,
        int currentPage,
        @Nullable String next,
        @Nullable String previous) {}
