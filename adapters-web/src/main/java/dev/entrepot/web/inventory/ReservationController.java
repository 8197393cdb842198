package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.ReservationView;
import dev.entrepot.application.inventory.ReservationViews;
import dev.entrepot.application.inventory.ReserveStock;
import dev.entrepot.application.inventory.SettleReservation;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping(ReservationController.PATH)
@Tag(name = "Inventory")
final class ReservationController {

    static final String PATH = "/api/v1/inventory/reservations";

    private final ReserveStock reserveStock;
    private final SettleReservation settleReservation;
    private final ReservationViews views;

    ReservationController(ReserveStock reserveStock, SettleReservation settleReservation, ReservationViews views) {
        this.reserveStock = reserveStock;
        this.settleReservation = settleReservation;
        this.views = views;
    }

    @PostMapping(consumes = MediaTypes.JSON)
    @Operation(
            summary = "Hold stock",
            description =
                    "Holds units for a time: all of them, or none. The store's allocation_strategy chooses the locations, as for an order."
                            + " What is neither committed nor released when its time is over is let go by itself.")
    @Refuses({"insufficient_stock", "unknown_sku"})
    Reply<ReservationResponse> holdStock(@RequestBody ReservationRequest request, Idempotency idempotency) {
        Answer<ReserveStock.Reserved> answer = reserveStock.handle(request.toCommand(idempotency.optional(request)));
        ReservationView held = read(answer.result().id().toString());
        return Reply.created(answer, PATH + "/" + held.id(), ReservationResponse.of(held));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Read a reservation",
            description = "What is held for whom, location by location. An order's reservation has the order's own id.")
    @Refuses("reservation_not_found")
    Reply<ReservationResponse> getReservation(@PathVariable String id) {
        return Reply.ok(ReservationResponse.of(read(id)));
    }

    @PostMapping("/{id}/commit")
    @Operation(
            summary = "Commit a reservation",
            description = "What is held was bought, and is held until it is shipped. Doing it twice changes nothing.")
    @Refuses({"reservation_not_found", "reservation_expired", "reservation_state"})
    Reply<ReservationResponse> commitReservation(@PathVariable String id, Idempotency idempotency, Caller caller) {
        return settled(id, new SettleReservation.Step.Commit(), idempotency, caller);
    }

    @PostMapping("/{id}/release")
    @Operation(
            summary = "Release a reservation",
            description =
                    "What is held may be promised again. Doing it twice changes nothing. What an order holds is let go by cancelling"
                            + " the order; what is left of one that was shipped in part, which cannot be cancelled any more, is released here.")
    @Refuses({"reservation_not_found", "reservation_state"})
    Reply<ReservationResponse> releaseReservation(@PathVariable String id, Idempotency idempotency, Caller caller) {
        return settled(id, new SettleReservation.Step.Release(), idempotency, caller);
    }

    @PostMapping(path = "/{id}/ship", consumes = MediaTypes.JSON)
    @Operation(
            summary = "Ship a reservation",
            description =
                    "What was bought leaves the house, all of it or some: the ledger books it as sale, with the reservation as reference.")
    @Refuses({
        "reservation_not_found",
        "reservation_state",
        "not_held",
        "insufficient_stock_on_hand",
        "order_not_paid",
        "unknown_sku"
    })
    Reply<ReservationResponse> shipReservation(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ShipReservationRequest request,
            Idempotency idempotency,
            Caller caller) {
        ShipReservationRequest asked = request == null ? new ShipReservationRequest(null) : request;
        Answer<SettleReservation.Settled> answer = settleReservation.handle(
                new SettleReservation.Command(idempotency.optional(asked), idOf(id), asked.step(), caller.name()));
        return Reply.done(answer, ReservationResponse.of(read(id)));
    }

    private <S extends Record & SettleReservation.Step> Reply<ReservationResponse> settled(
            String id, S step, Idempotency idempotency, Caller caller) {
        Answer<SettleReservation.Settled> answer = settleReservation.handle(
                new SettleReservation.Command(idempotency.optional(step), idOf(id), step, caller.name()));
        return Reply.done(answer, ReservationResponse.of(read(id)));
    }

    private ReservationView read(String id) {
        return views.find(idOf(id)).orElseThrow(() -> new InventoryRefusal.UnknownReservation(id));
    }

    /** What is no id is the id of no reservation. */
    private static ReservationId idOf(String text) {
        try {
            return ReservationId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InventoryRefusal.UnknownReservation(text);
        }
    }
}
