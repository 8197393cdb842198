package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.TransferView;
import dev.entrepot.domain.inventory.transfer.Transfer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Transfer", description = "Stock that goes from one location to another.")
record TransferResponse(
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

        @Schema(description = "What goes.") List<LineResponse> lines,

        @Schema(description = "The name of the key of whoever sent it.", example = "anna")
        String sentBy,

        @Schema(description = "When it was sent.", example = "2026-11-21T12:00:00Z")
        Instant sentAt,

        @Schema(
                description = "The name of the key of whoever received or cancelled it; null before.",
                example = "berta")
        @Nullable
        String endedBy,

        @Schema(description = "When it was received or cancelled; null before.", example = "2026-11-21T15:00:00Z")
        @Nullable
        Instant endedAt) {

    static TransferResponse of(TransferView transfer) {
        return new TransferResponse(
                transfer.id().value(),
                transfer.from(),
                transfer.to(),
                transfer.state(),
                transfer.note(),
                transfer.lines().stream().map(LineResponse::of).toList(),
                transfer.sentBy(),
                transfer.sentAt(),
                transfer.endedBy(),
                transfer.endedAt());
    }

    @Schema(name = "TransferLine", description = "How much of one variant goes.")
    record LineResponse(
            @Schema(
                    description = "Of which variant, by the SKU that it had when it was sent.",
                    example = "KETTLE-COPPER")
            String sku,

            @Schema(description = "How many units were sent.", example = "3")
            long quantity,

            @Schema(description = "How many have arrived.", example = "2")
            long received,

            @Schema(description = "How many did not arrive; 0 as long as they may still do so.", example = "1")
            long lost) {

        static LineResponse of(TransferView.Line line) {
            return new LineResponse(line.sku().value(), line.quantity(), line.received(), line.lost());
        }
    }
}
