package dev.entrepot.web.shared.input;

import dev.entrepot.application.shared.PageRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a list that takes no others.
 *
 * @param page which page, from 1; the first if absent
 * @param pageSize how many items, 1 to 100; 20 if absent
 */
public record Paging(
        @Schema(description = "Which page, from 1.", defaultValue = "1", example = "1") @Min(1) @Nullable
        Integer page,

        @Schema(description = "How many items stand on a page.", defaultValue = "20", example = "20")
        @Min(1)
        @Max(PageRequest.MAX_SIZE)
        @Nullable
        Integer pageSize) {

    private static final int FIRST = 1;
    private static final int USUAL_SIZE = 20;

    /** Which page is wanted. */
    public PageRequest asPageRequest() {
        return of(page, pageSize);
    }

    /** Which page is wanted, by parameters that are within their bounds. */
    public static PageRequest of(@Nullable Integer page, @Nullable Integer pageSize) {
        return new PageRequest(page == null ? FIRST : page, pageSize == null ? USUAL_SIZE : pageSize);
    }
}
