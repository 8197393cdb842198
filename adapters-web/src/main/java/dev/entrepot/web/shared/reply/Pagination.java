package dev.entrepot.web.shared.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(description = "Where in a list one is.")
public record Pagination(
        @Schema(description = "How many items stand on all pages.", example = "57")
        long count,

        @Schema(description = "There, and true, if the count may be some seconds old.", example = "true")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean countIsEstimate,

        @Schema(description = "How many items a page has at most.", example = "20")
        int pageSize,

        @Schema(description = "How many pages there are.", example = "3")
        long totalPages,

        @Schema(description = "Which page this is, from 1.", example = "2")
        int currentPage,

        @Schema(
                description = "The address of the next page; null on the last.",
                example = "https://shop.example/api/v1/products?page=3")
        @Nullable
        String next,

        @Schema(
                description = "The address of the page before; null on the first.",
                example = "https://shop.example/api/v1/products?page=1")
        @Nullable
        String previous)
        implements ListPosition {}
