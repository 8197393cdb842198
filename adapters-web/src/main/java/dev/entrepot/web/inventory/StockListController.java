package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.StockItemViews;
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

@Controller
@Tag(name = "Inventory")
final class StockListController {

    private final StockItemViews stockItemViews;

    StockListController(StockItemViews stockItemViews) {
        this.stockItemViews = stockItemViews;
    }

    @GetMapping("/api/v1/inventory")
    @Operation(
            summary = "List stock",
            description =
                    "The stock of what is offered, location by location, the newest variants first; with `level=low` whatever has no more left than"
                            + " its threshold, to order more of it. It is walked by its cursor, and each is seen once.")
    @Refuses("unknown_location")
    Reply<Listing<ListedStockResponse>> listStock(@Query StockListQuery query) {
        List<StockItemViews.Listed> found = stockItemViews.list(
                new StockItemViews.Filter(query.level(), query.location(), query.after(), query.size() + 1));
        return Reply.walk(
                found,
                query.size(),
                listed -> StockListQuery.cursorBehind(listed.stock().item().key()),
                ListedStockResponse::of,
                Set.of());
    }
}
