package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.ReservationView;
import dev.entrepot.domain.inventory.Reservation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Reservation", description = "Units that are kept for somebody.")
record ReservationResponse(
        @Schema(
                description = "Its id; that of an order is the order's own.",
                example = "01900000-0000-7000-8000-000000000042")
        UUID id,

        @Schema(
                description =
                        "held for a time, committed when it was bought, and at the end shipped, released or expired.",
                example = "held")
        Reservation.State state,

        @Schema(description = "What it holds, location by location.")
        List<LineResponse> lines,

        @Schema(
                description = "Until when it is held, or was; null since it was bought.",
                example = "2026-01-01T00:15:00Z")
        @Nullable
        Instant expiresAt,

        @Schema(description = "Since when.", example = "2026-01-01T00:00:00Z")
        Instant reservedAt,

        @Schema(description = "Since when it holds nothing; null as long as it holds something.") @Nullable
        Instant endedAt) {

    static ReservationResponse of(ReservationView view) {
        return new ReservationResponse(
                view.id().value(),
                view.state(),
                view.lines().stream().map(LineResponse::of).toList(),
                isBought(view.state()) ? null : view.expiresAt(),
                view.reservedAt(),
                view.endedAt());
    }

    private static boolean isBought(Reservation.State state) {
        return state == Reservation.State.COMMITTED || state == Reservation.State.SHIPPED;
    }

    @Schema(name = "ReservationLine", description = "What is held of one variant at one location.")
    record LineResponse(
            @Schema(description = "Of what.", example = "HAMPER-PANTRY")
            String sku,

            @Schema(description = "The code of the location.", example = "main")
            String location,

            @Schema(description = "Units that are still held.", example = "2")
            long held,

            @Schema(description = "Units that were sent.", example = "0")
            long shipped) {

        private static LineResponse of(ReservationView.Line line) {
            return new LineResponse(line.sku().value(), line.location(), line.held(), line.shipped());
        }
    }
}
