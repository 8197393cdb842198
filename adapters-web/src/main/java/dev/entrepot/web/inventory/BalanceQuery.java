package dev.entrepot.web.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** At which instant to look. */
record BalanceQuery(
        @Schema(description = "The instant.", example = "2026-01-01T00:00:00Z") @NotNull
        Instant at,

        @Schema(description = "The code of a location, to see only what was there.", example = "main")
        @Nullable
        @Size(min = 1, max = 40)
        String location) {}
