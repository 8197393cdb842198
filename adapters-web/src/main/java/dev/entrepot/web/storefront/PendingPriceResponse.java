package dev.entrepot.web.storefront;

import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "PendingPrice", description = "A price that is not in force yet.")
record PendingPriceResponse(
        @Schema(description = "What one unit is to cost.") Money price,

        @Schema(description = "What it waits for.", example = "waiting_for_approval")
        String state,

        @Schema(description = "When it is to take effect; null for as soon as it is approved.") @Nullable
        Instant effectiveAt,

        @Schema(description = "The change that waits, to be decided under /api/v1/price-changes.")
        UUID change) {}
