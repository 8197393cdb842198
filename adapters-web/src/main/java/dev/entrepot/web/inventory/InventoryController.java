package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.AuditStock;
import dev.entrepot.application.inventory.SetStock;
import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.IfMatch;
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
    private static final String AUDIT = "/api/v1/inventory/audit";
    private static final int MAX_DISCREPANCIES = 100;

    private final SetStock setStock;
    private final StockLevels stockLevels;
    private final AuditStock auditStock;
    private final Editor editor;

    InventoryController(SetStock setStock, StockLevels stockLevels, AuditStock auditStock, Editor editor) {
        this.setStock = setStock;
        this.stockLevels = stockLevels;
        this.auditStock = auditStock;
        this.editor = editor;
    }

    @GetMapping(AUDIT)
    @Operation(
            summary = "Audit the stock",
            description =
                    "Compares what is on hand with the ledger, and what is reserved with the reservations, as they are at one moment."
                            + " It reads everything, so it takes as long as the ledger is long.")
    Reply<StockAuditResponse> audit() {
        return Reply.ok(StockAuditResponse.of(auditStock.handle(new AuditStock.Command(MAX_DISCREPANCIES))));
    }

    @GetMapping(STOCK)
    @Operation(
            summary = "Read the stock of a variant",
            description =
                    "How many units are on hand, how many of them orders hold, and how many may still be promised."
                            + " What orders hold of a product that was deleted is told as well; nothing of it can be promised.")
    @Refuses("sku_not_found")
    Reply<StockResponse> getStock(@PathVariable String sku) {
        return shown(read(sku));
    }

    @PutMapping(path = STOCK, consumes = MediaTypes.JSON)
    @Operation(
            summary = "Set the stock of a variant",
            description =
                    "Sets how many units are on hand. The ledger gets the difference, with the reason and the name of the key;"
                            + " setting what is there already changes nothing.")
    @Refuses({"sku_not_found", "stock_below_reserved", "stale_version"})
    Reply<StockResponse> setStock(
            @PathVariable String sku, @RequestBody SetStockRequest request, Caller caller, IfMatch ifMatch) {
        editor.change(
                ifMatch,
                () -> read(sku),
                StockLevelView::version,
                present -> setStock.handle(new SetStock.Command(
                        present.sku(),
                        request.onHand(),
                        request.reason().kind(),
                        caller.name(),
                        ifMatch.present() ? present.version() : null)));
        return shown(read(sku));
    }

    private StockLevelView read(String sku) {
        return stockLevels.find(StockSkus.of(sku)).orElseThrow(() -> new InventoryRefusal.UnknownSku(sku));
    }

    private static Reply<StockResponse> shown(StockLevelView level) {
        StockResponse response =
                new StockResponse(level.sku().value(), level.onHand(), level.reserved(), level.available());
        return Reply.ok(response, level.version());
    }
}
