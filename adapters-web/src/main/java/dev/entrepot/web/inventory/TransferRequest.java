package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.SendTransfer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.transfer.Transfer;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "TransferContent", description = "What is to go from where to where.")
record TransferRequest(
        @Schema(description = "The code of the location where it comes from.", example = "main")
        @NotBlank
        @Size(max = 40)
        String from,

        @Schema(
                description =
                        "The code of the location where it goes; what goes to one that is not active is not promised.",
                example = "berlin-mitte")
        @NotBlank
        @Size(max = 40)
        String to,

        @Schema(description = "What goes; one line for each variant.") @NotNull @Size(min = 1, max = Transfer.MAX_LINES)
        List<@NotNull @Valid LineRequest> lines,

        @Schema(description = "Why, for people; it stands in the ledger.", example = "for the weekend")
        @Nullable
        @Size(max = StockEntry.MAX_NOTE)
        String note,

        @Schema(
                description =
                        "Whether it takes its time, and is received or cancelled later; otherwise it arrives at once.",
                example = "true",
                defaultValue = "false")
        @Nullable
        Boolean inTransit) {

    SendTransfer.Command toCommand(@Nullable IdempotencyKey key, String by) {
        return new SendTransfer.Command(
                key,
                from,
                to,
                lines.stream()
                        .map(line -> new SendTransfer.Line(line.sku(), line.quantity()))
                        .toList(),
                note == null ? "" : note.strip(),
                Boolean.TRUE.equals(inTransit),
                by);
    }

    @Schema(name = "TransferLineContent", description = "How much of one variant goes.")
    record LineRequest(
            @Schema(description = "Of which variant.", example = "KETTLE-COPPER") @NotNull
            Sku sku,

            @Schema(description = "How many units.", example = "3") @NotNull @Min(1) @Max(StockItem.MAX_ON_HAND)
            Long quantity) {}
}
