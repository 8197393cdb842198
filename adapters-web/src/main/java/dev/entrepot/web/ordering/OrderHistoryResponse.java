package dev.entrepot.web.ordering;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrderHistory", description = "How an order went on.")
record OrderHistoryResponse(
        @Schema(description = "The changes of its status, the first one first.")
        List<ChangeResponse> results) {

    @Schema(name = "OrderChange", description = "One change of the status; it is never changed itself.")
    record ChangeResponse(
            @Schema(description = "The status before; null for the first one.", example = "pending") @Nullable
            String from,

            @Schema(description = "The status after.", example = "paid")
            String to,

            @Schema(description = "The name of the key, guest, or gateway.", example = "gateway")
            String by,

            @Schema(description = "Why, for people; may be empty.", example = "payment captured")
            String reason,

            @Schema(description = "When.", example = "2026-11-21T12:00:01Z")
            Instant at) {}
}
