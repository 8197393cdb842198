package dev.entrepot.web.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** At which instant to look. */
record BalanceQuery(
        @Schema(description = "The instant.", example = "2026-01-01T00:00:00Z") @NotNull
        Instant at) {}
