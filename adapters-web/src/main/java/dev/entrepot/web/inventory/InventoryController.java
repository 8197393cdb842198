package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.SetStock;
import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Inventory", description = "How many units there are; for staff.")
final class InventoryController {

    private static final String STOCK = "/api/v1/inventory/{sku}";

    private final SetStock setStock;
    private final StockLevels stockLevels;

    InventoryController(SetStock setStock, StockLevels stockLevels) {
        this.setStock = setStock;
        this.stockLevels = stockLevels;
    }

    @GetMapping(STOCK)
    @Operation(
            summary = "Read the stock of a variant",
            description =
                    "How many units are on hand, how many of them orders hold, and how many may still be promised.")
    @Refuses("sku_not_found")
    Reply<StockResponse> getStock(@PathVariable String sku) {
        StockLevelView level = stockLevels.find(skuOf(sku)).orElseThrow(() -> new InventoryRefusal.UnknownSku(sku));
        return Reply.ok(new StockResponse(sku, level.onHand(), level.reserved(), level.available()));
    }

    @PutMapping(path = STOCK, consumes = MediaTypes.JSON)
    @Operation(
            summary = "Set the stock of a variant",
            description =
                    "Sets how many units are on hand. The ledger gets the difference, with the reason and the name of the key;"
                            + " setting what is there already changes nothing.")
    @Refuses({"sku_not_found", "stock_below_reserved"})
    Reply<StockResponse> setStock(@PathVariable String sku, @RequestBody SetStockRequest request, Caller caller) {
        StockItem item = setStock.handle(new SetStock.Command(
                skuOf(sku), request.onHand(), request.reason().kind(), caller.name()));
        return Reply.ok(new StockResponse(sku, item.onHand(), item.reserved(), item.available()));
    }

    /** What is no SKU is the SKU of no variant. */
    private static Sku skuOf(String text) {
        try {
            return new Sku(text);
        } catch (CatalogRefusal.InvalidSku e) {
            throw new InventoryRefusal.UnknownSku(text);
        }
    }
}
