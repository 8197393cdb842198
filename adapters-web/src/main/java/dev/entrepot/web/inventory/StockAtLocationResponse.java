package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockAtLocation", description = "The stock of a variant at one location.")
record StockAtLocationResponse(
        @Schema(description = "The code of the location.", example = "main")
        String location,

        @Schema(description = "Whether what is there may be promised.", example = "true")
        boolean active,

        @Schema(description = "Units that are there, reserved or not.", example = "12")
        long onHand,

        @Schema(description = "Units that are held for orders or carts.", example = "2")
        long reserved,

        @Schema(description = "Units that an order could get now; 0 if the location is not active.", example = "10")
        long available,

        @Schema(description = "Units that are there and neither held nor kept back.", example = "10")
        long inStock,

        @Schema(description = "Units that are kept back and never promised.", example = "0")
        long safetyStock,

        @Schema(
                description = "With so many units in stock, or fewer, it is low; null if nobody is to be told.",
                example = "5")
        @Nullable
        Long lowStockThreshold,

        @Schema(description = "Whether more may be promised than is there.")
        BackorderContent backorder,

        @Schema(description = "How much is in stock, in words.", example = "enough")
        StockLevel level) {

    static StockAtLocationResponse of(StockLevelView.AtLocation one, long available) {
        StockItem item = one.item();
        return new StockAtLocationResponse(
                one.location(),
                one.active(),
                item.onHand(),
                item.reserved(),
                available,
                item.inStock(),
                item.policy().safetyStock(),
                item.policy().lowStockThreshold(),
                BackorderContent.of(item.policy().backorder()),
                item.level());
    }
}
