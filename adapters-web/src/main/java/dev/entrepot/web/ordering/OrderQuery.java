package dev.entrepot.web.ordering;

import dev.entrepot.application.ordering.OrderFilter;
import dev.entrepot.application.ordering.OrderSummaries;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.json.FaultyInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of orders. */
record OrderQuery(
        @Schema(description = "Only those of this status.") @Nullable
        OrderStatus status,

        @Schema(description = "Only those of this buyer, written as it was in the order.", example = "ada@example.org")
        @Nullable
        EmailAddress email,

        @Schema(description = "Only the one of this number.", example = "E-1000042")
        @Pattern(regexp = "E-[0-9]{7,19}", message = "should be an order number such as E-1000042")
        @Nullable
        String number,

        @Schema(description = "Only those placed at this time or later.", example = "2026-01-01T00:00:00Z") @Nullable
        Instant placedFrom,

        @Schema(description = "Only those placed before this time.", example = "2027-01-01T00:00:00Z") @Nullable
        Instant placedUntil,

        @Schema(
                description = "By what they are ordered, with a minus for the latest first.",
                allowableValues = {"placed_at", "-placed_at"},
                defaultValue = "-placed_at",
                example = "-placed_at")
        @Pattern(regexp = "-?placed_at", message = "should be placed_at, with a minus before it for the latest first")
        @Nullable
        String ordering,

        @Schema(
                description = "What to show of each, separated by commas; everything if absent.",
                example = "[\"number\", \"total\"]")
        @Nullable
        List<OrderField> fields,

        @Schema(
                description =
                        "Walks along the list instead of turning pages: nothing after the sign begins, next_cursor of an answer goes on. Each"
                                + " order is seen once, whatever is placed meanwhile, and nothing is counted. Not beside page.",
                example = "AAY-V1kRgABzLzR5bHpBJ4xX2vCm0a7h")
        @Nullable
        String cursor,

        @Schema(description = "Which page, from 1.", defaultValue = "1", example = "1") @Min(1) @Nullable
        Integer page,

        @Schema(description = "How many items stand on a page.", defaultValue = "20", example = "20")
        @Min(1)
        @Max(PageRequest.MAX_SIZE)
        @Nullable
        Integer pageSize) {

    /**
     * Whether to walk by the cursor rather than to turn pages.
     *
     * @throws FaultyInput if both are asked for
     */
    boolean walks() {
        if (cursor != null && page != null) {
            throw FaultyInput.of("page", "conflicting", "Send either page or cursor.");
        }
        return cursor != null;
    }

    /** From where the walk goes on; none to begin. */
    OrderSummaries.@Nullable Place after() {
        return OrderCursor.parse(cursor == null ? "" : cursor);
    }

    PageRequest asPageRequest() {
        return Paging.of(page, pageSize);
    }

    boolean newestFirst() {
        return ordering == null || ordering.startsWith("-");
    }

    Set<String> fieldNames() {
        return fields == null
                ? Set.of()
                : fields.stream()
                        .map(field -> field.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    /**
     * What to list.
     *
     * @throws FaultyInput if the time ends before it begins
     */
    OrderFilter asFilter() {
        if (placedFrom != null && placedUntil != null && placedUntil.isBefore(placedFrom)) {
            throw FaultyInput.of("placed_until", "out_of_range", "This should not be before placed_from.");
        }
        return new OrderFilter(status, email, number == null ? null : new OrderNumber(number), placedFrom, placedUntil);
    }
}
