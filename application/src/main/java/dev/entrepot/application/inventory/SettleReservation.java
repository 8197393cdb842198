package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a reservation to its next state: commits it, lets it go, or ships what it holds. */
public final class SettleReservation {

    private final Once once;
    private final Reservations reservations;
    private final ReservationViews views;
    private final ShippingApproval approval;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public SettleReservation(
            Once once, Reservations reservations, ReservationViews views, ShippingApproval approval, Clock clock) {
        this.once = once;
        this.reservations = reservations;
        this.views = views;
        this.approval = approval;
        this.clock = clock;
    }

    /**
     * Takes it there.
     *
     * @throws InventoryRefusal.UnknownReservation if there is none
     * @throws InventoryRefusal.ReservationState if its state does not allow it, or an order holds it that would have to be called off
     * @throws InventoryRefusal.ReservationExpired if it is to be committed after its time
     * @throws InventoryRefusal.NotHeld if it holds less than is to be shipped
     * @throws InventoryRefusal.NotOnHand if what is to be shipped is not there yet
     * @throws InventoryRefusal.UnknownSkus if what is to be shipped was never held
     * @throws Refusal if whoever holds it keeps the goods in the house for now
     */
    public Answer<Settled> handle(Command command) {
        try {
            return settle(command);
        } catch (InventoryRefusal.OfItem refused) {
            // The transaction is over by now, so names can be looked up.
            throw named(refused, command.id());
        }
    }

    private InventoryRefusal.OfItem named(InventoryRefusal.OfItem refused, ReservationId id) {
        return linesOf(id).stream()
                .filter(line -> line.key().equals(refused.present().key()))
                .findFirst()
                .map(line -> refused.named(new InventoryRefusal.OfItem.Names(line.sku(), line.location())))
                .orElse(refused);
    }

    private List<ReservationView.Line> linesOf(ReservationId id) {
        return views.find(id).map(ReservationView::lines).orElse(List.of());
    }

    private Answer<Settled> settle(Command command) {
        return once.write(command.key(), Settled.class, () -> {
            Instant now = clock.instant();
            if (command.step() instanceof Step.Ship) {
                approval.demand(command.id());
            }
            Reservation present = reservations
                    .lock(command.id())
                    .orElseThrow(() ->
                            new InventoryRefusal.UnknownReservation(command.id().toString()));
            Reservation next = switch (command.step()) {
                case Step.Commit commit -> present.committed(now);
                case Step.Release release -> released(present, now);
                case Step.Ship ship -> present.shipped(units(ship, present), now);
            };
            if (!next.equals(present)) {
                reservations.update(next, command.by(), now);
            }
            return new Settled(command.id().value());
        });
    }

    /**
     * What an order holds is let go by calling the order off, so that no order is without its stock. One of which goods have left cannot be
     * called off any more, so its rest can be let go.
     */
    private static Reservation released(Reservation present, Instant now) {
        if (present.isOpen() && present.expiresAt() == null && !present.hasShipped()) {
            throw new InventoryRefusal.ReservationState(present, "released but by cancelling the order that holds it");
        }
        return present.released(now);
    }

    private List<Allotment> units(Step.Ship ship, Reservation present) {
        List<Step.Line> wanted = ship.lines();
        if (wanted == null) {
            return present.open();
        }
        List<ReservationView.Line> reserved = linesOf(present.id());
        demandReserved(wanted, reserved);
        Map<StockKey, Integer> open = new LinkedHashMap<>();
        present.open().forEach(held -> open.put(held.key(), held.quantity()));
        Map<StockKey, Integer> sent = new LinkedHashMap<>();
        wanted.forEach(line -> send(line, reserved, open, sent));
        return sent.entrySet().stream()
                .map(part ->
                        new Allotment(part.getKey().variant(), part.getKey().location(), part.getValue()))
                .toList();
    }

    private static void demandReserved(List<Step.Line> wanted, List<ReservationView.Line> reserved) {
        Set<Sku> known = reserved.stream().map(ReservationView.Line::sku).collect(Collectors.toSet());
        List<Sku> unknown = wanted.stream()
                .map(Step.Line::sku)
                .filter(sku -> !known.contains(sku))
                .distinct()
                .sorted(Comparator.comparing(Sku::value))
                .toList();
        if (!unknown.isEmpty()) {
            throw InventoryRefusal.UnknownSkus.notReserved(unknown);
        }
    }

    /** Where no location is named, those that hold it send it in their order, until all of it is sent. */
    private static void send(
            Step.Line line,
            List<ReservationView.Line> reserved,
            Map<StockKey, Integer> open,
            Map<StockKey, Integer> sent) {
        List<StockKey> sources = reserved.stream()
                .filter(part -> part.sku().equals(line.sku()))
                .filter(part -> line.location() == null || part.location().equals(line.location()))
                .map(ReservationView.Line::key)
                .toList();
        int rest = line.quantity();
        for (Map.Entry<StockKey, Integer> held : open.entrySet()) {
            int taken = sources.contains(held.getKey()) ? Math.min(rest, held.getValue()) : 0;
            if (taken > 0) {
                sent.merge(held.getKey(), taken, Integer::sum);
                held.setValue(held.getValue() - taken);
                rest -= taken;
            }
        }
        if (rest > 0) {
            VariantId variant = reserved.stream()
                    .filter(part -> part.sku().equals(line.sku()))
                    .findFirst()
                    .orElseThrow()
                    .key()
                    .variant();
            throw new InventoryRefusal.NotHeld(variant, line.quantity(), line.quantity() - rest).of(line.sku());
        }
    }

    /**
     * Which one to take where.
     *
     * @param by the name of the key or user
     */
    public record Command(@Nullable IdempotencyKey key, ReservationId id, Step step, String by) {}

    /** What becomes of it. */
    public sealed interface Step {

        /** It was bought. */
        record Commit() implements Step {}

        /** Nobody wants it any more. */
        record Release() implements Step {}

        /**
         * It is sent.
         *
         * @param lines what of it; none for all that it holds
         */
        record Ship(@Nullable List<Line> lines) implements Step {}

        /**
         * Some units of one variant.
         *
         * @param location the code of the location that sends them; none for those that hold them, in the order in which they were allocated
         */
        record Line(Sku sku, @Nullable String location, int quantity) {}
    }

    /** What was settled. */
    public record Settled(UUID id) {}
}
