package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.StockLevelView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "Stock", description = "The stock of a variant.")
record StockResponse(
        @Schema(description = "What it is.", example = "KETTLE-COPPER")
        String sku,

        @Schema(description = "Units that are there, reserved or not, at all locations.", example = "12")
        long onHand,

        @Schema(description = "Units that are held for orders or carts, at all locations.", example = "2")
        long reserved,

        @Schema(
                description =
                        "Units that an order could get now from all active locations together, also those that may be promised beyond what is there.",
                example = "10")
        long available,

        @Schema(description = "What is where it is or ever was in stock, in the order of the locations.")
        List<StockAtLocationResponse> locations) {

    static StockResponse of(StockLevelView level) {
        return new StockResponse(
                level.sku().value(),
                level.onHand(),
                level.reserved(),
                level.available(),
                level.locations().stream()
                        .map(one -> StockAtLocationResponse.of(one, level.available(one)))
                        .toList());
    }
}
