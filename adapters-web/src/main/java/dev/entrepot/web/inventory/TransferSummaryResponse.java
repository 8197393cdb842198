package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.TransferSummaryView;
import dev.entrepot.domain.inventory.transfer.Transfer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "TransferSummary", description = "A transfer as it stands in lists.")
record TransferSummaryResponse(
        @Schema(description = "Its identity.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a11")
        UUID id,

        @Schema(description = "The code of the location where it comes from.", example = "main")
        String from,

        @Schema(description = "The code of the location where it goes.", example = "berlin-mitte")
        String to,

        @Schema(description = "How far it has come.", example = "received")
        Transfer.State state,

        @Schema(description = "Why, for people.", example = "for the weekend")
        String note,

        @Schema(description = "How many variants.", example = "1")
        int lines,

        @Schema(description = "How many units of all of them together.", example = "3")
        long units,

        @Schema(description = "How many of those did not arrive; 0 as long as they may still do so.", example = "1")
        long lost,

        @Schema(description = "The name of the key of whoever sent it.", example = "anna")
        String sentBy,

        @Schema(description = "When it was sent.", example = "2026-11-21T12:00:00Z")
        Instant sentAt,

        @Schema(description = "When it was received or cancelled; null before.", example = "2026-11-21T15:00:00Z")
        @Nullable
        Instant endedAt) {

    static TransferSummaryResponse of(TransferSummaryView transfer) {
        return new TransferSummaryResponse(
                transfer.id().value(),
                transfer.from(),
                transfer.to(),
                transfer.state(),
                transfer.note(),
                transfer.lines(),
                transfer.units(),
                transfer.lost(),
                transfer.sentBy(),
                transfer.sentAt(),
                transfer.endedAt());
    }
}
