package dev.entrepot.web.customer;

import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.web.shared.input.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of customers. */
record CustomerQuery(
        @Schema(
                description = "Only the one who has this address; capitals make no difference.",
                example = "ada@example.org")
        @Nullable
        EmailAddress email,

        @Schema(description = "Which page, from 1.", defaultValue = "1", example = "1") @Min(1) @Nullable
        Integer page,

        @Schema(description = "How many items stand on a page.", defaultValue = "20", example = "20")
        @Min(1)
        @Max(PageRequest.MAX_SIZE)
        @Nullable
        Integer pageSize) {

    PageRequest asPageRequest() {
        return Paging.of(page, pageSize);
    }
}
