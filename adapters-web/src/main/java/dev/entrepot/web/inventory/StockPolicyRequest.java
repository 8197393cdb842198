package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockPolicyContent", description = "How the stock of a variant is kept at a location.")
record StockPolicyRequest(
        @Schema(description = "Units that are kept back and never promised.", example = "2")
        @NotNull
        @Min(0)
        @Max(StockItem.MAX_ON_HAND)
        Long safetyStock,

        @Schema(
                description =
                        "With so many units left to promise, or fewer, the stock is low; left out or null if nobody is to be told.",
                example = "5")
        @Nullable
        @Min(0)
        @Max(StockItem.MAX_ON_HAND)
        Long lowStockThreshold,

        @Schema(description = "Whether more may be promised than is there.") @NotNull @Valid
        BackorderContent backorder) {

    StockPolicy policy() {
        return new StockPolicy(safetyStock, lowStockThreshold, backorder.backorder());
    }
}
