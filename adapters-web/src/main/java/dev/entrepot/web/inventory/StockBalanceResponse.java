package dev.entrepot.web.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockBalance", description = "What was on hand of a variant at an instant.")
record StockBalanceResponse(
        @Schema(description = "What it is.", example = "KETTLE-COPPER")
        String sku,

        @Schema(description = "The instant that was asked for.", example = "2026-01-01T00:00:00Z")
        Instant at,

        @Schema(description = "The code of the location that was asked for; null for all locations.", example = "main")
        @Nullable
        String location,

        @Schema(description = "Units that were there, reserved or not.", example = "12")
        long onHand) {}
