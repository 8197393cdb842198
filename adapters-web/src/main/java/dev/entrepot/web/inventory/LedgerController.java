package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.application.inventory.StockMovementView;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Tag(name = "Inventory")
final class LedgerController {

    private final StockLedger ledger;

    LedgerController(StockLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/api/v1/inventory/{sku}/movements")
    @Operation(
            summary = "List the stock movements of a variant",
            description =
                    "Every change of what is on hand, the newest first: who, when, where, why, and what was on hand there afterwards. It is walked by its"
                            + " cursor, and each entry is seen once, whatever is booked meanwhile.")
    @Refuses({"sku_not_found", "unknown_location"})
    Reply<Listing<StockMovementResponse>> listMovements(@PathVariable String sku, @Query MovementQuery query) {
        Sku named = StockSkus.of(sku);
        List<StockMovementView> found = ledger.listBefore(named, query.location(), query.before(), query.size() + 1)
                .orElseThrow(() -> new InventoryRefusal.UnknownSku(sku));
        return Reply.walk(
                found,
                query.size(),
                entry -> MovementQuery.cursorBehind(entry.movement().sequence()),
                StockMovementResponse::of,
                Set.of());
    }

    @GetMapping("/api/v1/inventory/{sku}/balance")
    @Operation(
            summary = "Read what was on hand of a variant",
            description = "What was on hand at an instant, as the ledger tells it: 0 before its first entry.")
    @Refuses({"sku_not_found", "unknown_location"})
    Reply<StockBalanceResponse> getBalance(@PathVariable String sku, @Query BalanceQuery query) {
        long onHand = ledger.balanceAt(StockSkus.of(sku), query.location(), query.at())
                .orElseThrow(() -> new InventoryRefusal.UnknownSku(sku));
        return Reply.ok(new StockBalanceResponse(sku, query.at(), query.location(), onHand));
    }
}
