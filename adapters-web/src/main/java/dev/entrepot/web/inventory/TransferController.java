package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.CancelTransfer;
import dev.entrepot.application.inventory.ReceiveTransfer;
import dev.entrepot.application.inventory.SendTransfer;
import dev.entrepot.application.inventory.TransferSummaryView;
import dev.entrepot.application.inventory.TransferView;
import dev.entrepot.application.inventory.TransferViews;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferRefusal;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping(TransferController.PATH)
@Tag(name = "Transfers", description = "Stock that goes from one location to another; for staff.")
final class TransferController {

    static final String PATH = "/api/v1/inventory/transfers";

    private final SendTransfer sendTransfer;
    private final ReceiveTransfer receiveTransfer;
    private final CancelTransfer cancelTransfer;
    private final TransferViews transfers;

    TransferController(
            SendTransfer sendTransfer,
            ReceiveTransfer receiveTransfer,
            CancelTransfer cancelTransfer,
            TransferViews transfers) {
        this.sendTransfer = sendTransfer;
        this.receiveTransfer = receiveTransfer;
        this.cancelTransfer = cancelTransfer;
        this.transfers = transfers;
    }

    @GetMapping
    @Operation(
            summary = "List transfers",
            description =
                    "The transfers that pass all filters, the newest first. The list is walked by its cursor, and each transfer is seen"
                            + " once, whatever is sent meanwhile.")
    @Refuses("unknown_location")
    Reply<Listing<TransferSummaryResponse>> listTransfers(@Query TransferQuery query) {
        List<TransferSummaryView> found = transfers.listBefore(query.asFilter(), query.before(), query.size() + 1);
        return Reply.walk(
                found, query.size(), transfer -> transfer.id().toString(), TransferSummaryResponse::of, Set.of());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a transfer", description = "One transfer, line by line.")
    @Refuses("transfer_not_found")
    Reply<TransferResponse> getTransfer(@PathVariable String id) {
        TransferView transfer = read(id);
        return Reply.ok(TransferResponse.of(transfer), transfer.version());
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Send a transfer",
            description =
                    "Takes stock from one location, all of it or nothing; what is held for orders stays. It arrives at once, in the same"
                            + " transaction, or with in_transit true when it is received.")
    @Refuses({
        "unknown_location",
        "unknown_sku",
        "same_location",
        "duplicate_variant",
        "insufficient_stock_to_transfer",
        "too_much_stock"
    })
    Reply<TransferResponse> sendTransfer(@RequestBody TransferRequest request, Idempotency idempotency, Caller caller) {
        Answer<TransferView> answer =
                sendTransfer.handle(request.toCommand(idempotency.optional(request), caller.name()));
        TransferView transfer = answer.result();
        return Reply.created(answer, PATH + "/" + transfer.id(), TransferResponse.of(transfer), transfer.version());
    }

    @PostMapping("/{id}/receive")
    @Operation(
            summary = "Receive a transfer",
            description =
                    "Books what has arrived at the location where it was sent: everything, or what lines say. Of what they do not name"
                            + " nothing has arrived. What was sent and has not arrived is told as lost.")
    @Refuses({
        "transfer_not_found",
        "transfer_state",
        "duplicate_variant",
        "more_received_than_sent",
        "too_much_stock",
        "stale_version"
    })
    Reply<TransferResponse> receiveTransfer(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ReceiptRequest request,
            IfMatch ifMatch,
            Idempotency idempotency,
            Caller caller) {
        ReceiptRequest counted = request == null ? new ReceiptRequest(null) : request;
        return done(receiveTransfer.handle(new ReceiveTransfer.Command(
                idempotency.optional(counted), idOf(id), counted.counts(), expected(id, ifMatch), caller.name())));
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "Cancel a transfer",
            description = "Calls a transfer off that is in transit: everything is back where it came from.")
    @Refuses({"transfer_not_found", "transfer_state", "too_much_stock", "stale_version"})
    Reply<TransferResponse> cancelTransfer(
            @PathVariable String id, IfMatch ifMatch, Idempotency idempotency, Caller caller) {
        return done(cancelTransfer.handle(new CancelTransfer.Command(
                idempotency.optional(new Cancelled(id)), idOf(id), expected(id, ifMatch), caller.name())));
    }

    /** What a request without a body asks for. */
    private record Cancelled(String id) {}

    private @Nullable Long expected(String id, IfMatch ifMatch) {
        return ifMatch.present() ? ifMatch.expected(read(id).version()) : null;
    }

    private TransferView read(String id) {
        return transfers.find(idOf(id)).orElseThrow(() -> new TransferRefusal.NotFound(id));
    }

    private static Reply<TransferResponse> done(Answer<TransferView> answer) {
        TransferView transfer = answer.result();
        return Reply.done(answer, TransferResponse.of(transfer), transfer.version());
    }

    /** What is no id is the id of no transfer. */
    private static TransferId idOf(String text) {
        try {
            return TransferId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TransferRefusal.NotFound(text);
        }
    }
}
