package dev.entrepot.web.ordering;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "Cancellation", description = "Why an order is called off.")
record CancelOrderRequest(
        @Schema(description = "Why, for people.", example = "changed her mind") @Nullable @Size(max = 500)
        String reason) {}
