package dev.entrepot.web.ordering;

import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Schema(name = "OrderSummary", description = "An order as it stands in lists.")
record OrderSummaryResponse(
        @Schema(description = "Its identity.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a11")
        UUID id,

        @Schema(description = "By what people call it.", example = "E-1000042")
        String number,

        @Schema(
                description = "How far it has come.",
                example = "paid",
                allowableValues = {"pending", "paid", "payment_failed", "cancelled", "expired"})
        String status,

        @Schema(
                description = "What became of its payment.",
                example = "paid",
                allowableValues = {"unpaid", "paid", "failed", "refunded"})
        String paymentStatus,

        @Schema(
                description = "How much of it has left the house.",
                example = "unfulfilled",
                allowableValues = {"unfulfilled"})
        String fulfillmentStatus,

        @Schema(description = "Where the buyer can be reached.", example = "ada@example.org")
        String email,

        @Schema(description = "Who receives it.", example = "Ada Lovelace")
        String name,

        @Schema(description = "What has to be paid.") Money total,

        @Schema(description = "When it was placed.", example = "2026-11-21T12:00:00Z")
        Instant placedAt) {}
