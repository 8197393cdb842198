package dev.entrepot.web.pricing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "PriceDecision", description = "What is noted with a decision.")
record PriceDecisionRequest(
        @Schema(description = "For people.", example = "agreed with purchasing") @Nullable @Size(max = 500)
        String note) {

    String noteOrNone() {
        return note == null ? "" : note.strip();
    }
}
