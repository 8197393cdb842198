package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.ReceiveTransfer;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.transfer.Transfer;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "TransferReceipt", description = "What has arrived of a transfer.")
record ReceiptRequest(
        @Schema(
                description =
                        "What was counted: of what is not named nothing has arrived. Left out if everything has arrived.")
        @Nullable
        @Size(max = Transfer.MAX_LINES)
        List<@NotNull @Valid LineRequest> lines) {

    @Nullable
    List<ReceiveTransfer.Count> counts() {
        return lines == null
                ? null
                : lines.stream()
                        .map(line -> new ReceiveTransfer.Count(line.sku(), line.quantity()))
                        .toList();
    }

    @Schema(name = "TransferReceiptLine", description = "How much of one variant has arrived.")
    record LineRequest(
            @Schema(description = "Of which variant, by the SKU in the transfer.", example = "KETTLE-COPPER") @NotNull
            Sku sku,

            @Schema(description = "How many units; no more than were sent.", example = "2")
            @NotNull
            @Min(0)
            @Max(StockItem.MAX_ON_HAND)
            Long quantity) {}
}
