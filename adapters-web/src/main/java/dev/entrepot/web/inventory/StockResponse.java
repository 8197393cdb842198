package dev.entrepot.web.inventory;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Stock", description = "The stock of a variant.")
record StockResponse(
        @Schema(description = "What it is.", example = "KETTLE-COPPER")
        String sku,

        @Schema(description = "Units that are there, reserved or not.", example = "12")
        long onHand,

        @Schema(description = "Units that orders hold.", example = "2")
        long reserved,

        @Schema(description = "Units that may be promised now.", example = "10")
        long available) {}
