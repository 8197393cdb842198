package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.ChangeStock;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.reply.Reply;
import dev.entrepot.web.shared.reply.Shows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Controller
@Tag(name = "Inventory")
final class StockChangesController {

    private final ChangeStock changeStock;

    StockChangesController(ChangeStock changeStock) {
        this.changeStock = changeStock;
    }

    @PostMapping(path = "/api/v1/inventory/changes", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Change the stock of many variants",
            description =
                    "Sets or adjusts the stock of up to 10,000 variants in one transaction, and tells what became of each. One that cannot be"
                            + " booked hinders no other. With the reason `count` it is a stock take: the ledger gets the differences, which"
                            + " all refer to its id. With dry_run it tells what it would do, and does nothing.")
    @Shows(creates = false)
    Reply<StockChangesResponse> changeStock(
            @RequestBody StockChangesRequest request, Idempotency idempotency, Caller caller) {
        Answer<ChangeStock.Changed> answer = changeStock.handle(new ChangeStock.Command(
                idempotency.optional(request),
                request.reason().kind(),
                request.noteOrNone(),
                request.location(),
                request.items().stream().map(StockChangesRequest.Item::toChange).toList(),
                request.isDryRun(),
                caller.name()));
        return Reply.done(answer, StockChangesResponse.of(request.isDryRun(), answer.result()));
    }
}
