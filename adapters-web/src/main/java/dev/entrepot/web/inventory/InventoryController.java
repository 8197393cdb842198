package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.AdjustStock;
import dev.entrepot.application.inventory.AuditStock;
import dev.entrepot.application.inventory.KeepStock;
import dev.entrepot.application.inventory.SetStock;
import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Editor;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import dev.entrepot.web.shared.reply.Shows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Inventory", description = "How many units there are; for staff.")
final class InventoryController {

    private static final String STOCK = "/api/v1/inventory/{sku}";
    private static final String AUDIT = "/api/v1/inventory/audit";
    private static final int MAX_DISCREPANCIES = 100;

    private final SetStock setStock;
    private final AdjustStock adjustStock;
    private final KeepStock keepStock;
    private final StockLevels stockLevels;
    private final AuditStock auditStock;
    private final Editor editor;

    InventoryController(
            SetStock setStock,
            AdjustStock adjustStock,
            KeepStock keepStock,
            StockLevels stockLevels,
            AuditStock auditStock,
            Editor editor) {
        this.setStock = setStock;
        this.adjustStock = adjustStock;
        this.keepStock = keepStock;
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
                    "How many units are on hand, how many of them are held, and how many an order could get now; in all, and location by"
                            + " location with how they are kept there. What orders hold of a product that was deleted is told as well; nothing of it can be promised.")
    @Refuses("sku_not_found")
    Reply<StockResponse> getStock(@PathVariable String sku) {
        return shown(read(sku));
    }

    @PutMapping(path = STOCK, consumes = MediaTypes.JSON)
    @Operation(
            summary = "Set the stock of a variant",
            description =
                    "Sets how many units are on hand at a location. The ledger gets the difference, with the reason and the name of the key;"
                            + " setting what is there already changes nothing.")
    @Refuses({"sku_not_found", "unknown_location", "stock_below_reserved", "stale_version"})
    Reply<StockResponse> setStock(
            @PathVariable String sku, @RequestBody SetStockRequest request, Caller caller, IfMatch ifMatch) {
        editor.change(
                ifMatch,
                () -> read(sku),
                StockLevelView::version,
                present -> setStock.handle(new SetStock.Command(
                        present.sku(),
                        request.location(),
                        request.onHand(),
                        request.reason().kind(),
                        request.noteOrNone(),
                        caller.name(),
                        ifMatch.present() ? present.version() : null)));
        return shown(read(sku));
    }

    @PostMapping(path = STOCK + "/adjustments", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Adjust the stock of a variant",
            description =
                    "Books that some units came or went at a location: goods that were received, that a buyer sent back, that are broken or lost,"
                            + " or a mistake in the books. The answer is the stock as it is then.")
    @Refuses({
        "sku_not_found",
        "unknown_location",
        "insufficient_stock_on_hand",
        "stock_below_reserved",
        "too_much_stock"
    })
    @Shows(creates = false)
    Reply<StockResponse> adjustStock(
            @PathVariable String sku, @RequestBody AdjustmentRequest request, Idempotency idempotency, Caller caller) {
        Answer<AdjustStock.Adjusted> answer = adjustStock.handle(new AdjustStock.Command(
                idempotency.optional(request),
                StockSkus.of(sku),
                request.location(),
                request.change(),
                request.reason().kind(),
                request.reference(),
                request.noteOrNone(),
                caller.name()));
        StockLevelView level = read(sku);
        return Reply.done(answer, StockResponse.of(level), level.version());
    }

    @PutMapping(path = STOCK + "/locations/{location}/policy", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Say how stock is kept",
            description =
                    "Says how the stock of a variant is kept at a location: what is kept back, from when on it is low, and whether more may be"
                            + " promised than is there. The answer is the stock as it is then.")
    @Refuses({"sku_not_found", "location_not_found", "backorder_below_promised"})
    Reply<StockResponse> keepStock(
            @PathVariable String sku, @PathVariable String location, @RequestBody StockPolicyRequest request) {
        keepStock.handle(new KeepStock.Command(StockSkus.of(sku), location, request.policy()));
        return shown(read(sku));
    }

    private StockLevelView read(String sku) {
        return stockLevels.find(StockSkus.of(sku)).orElseThrow(() -> new InventoryRefusal.UnknownSku(sku));
    }

    private static Reply<StockResponse> shown(StockLevelView level) {
        return Reply.ok(StockResponse.of(level), level.version());
    }
}
