package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.StockItemViews;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ListedStock", description = "The stock of a variant at a location, as it is listed.")
record ListedStockResponse(
        @Schema(description = "What it is.", example = "KETTLE-COPPER")
        String sku,

        @Schema(description = "The name of the product.", example = "Copper kettle")
        String product,

        @Schema(description = "The code of the location.", example = "main")
        String location,

        @Schema(description = "Units that are there, reserved or not.", example = "12")
        long onHand,

        @Schema(description = "Units that are held for orders or carts.", example = "2")
        long reserved,

        @Schema(
                description = "Units that an order could get from there now; 0 if the location is not active.",
                example = "10")
        long available,

        @Schema(description = "Units that are there and neither held nor kept back.", example = "10")
        long inStock,

        @Schema(
                description = "With so many units in stock, or fewer, it is low; null if nobody is to be told.",
                example = "5")
        @Nullable
        Long lowStockThreshold,

        @Schema(description = "How much is in stock, in words.", example = "enough")
        StockLevel level) {

    static ListedStockResponse of(StockItemViews.Listed listed) {
        StockItem item = listed.stock().item();
        return new ListedStockResponse(
                listed.sku().value(),
                listed.product(),
                listed.stock().location(),
                item.onHand(),
                item.reserved(),
                listed.stock().active() ? item.available() : 0,
                item.inStock(),
                item.policy().lowStockThreshold(),
                item.level());
    }
}
