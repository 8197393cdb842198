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
import dev.entrepot.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
        Map<Sku, Integer> wanted = ship.quantities();
        if (wanted == null) {
            return present.open();
        }
        Map<Sku, Set<VariantId>> variants = new HashMap<>();
        linesOf(present.id())
                .forEach(line -> variants.computeIfAbsent(line.sku(), sku -> new HashSet<>())
                        .add(line.key().variant()));
        List<Sku> unknown = wanted.keySet().stream()
                .filter(sku -> !variants.containsKey(sku))
                .sorted(Comparator.comparing(Sku::value))
                .toList();
        if (!unknown.isEmpty()) {
            throw InventoryRefusal.UnknownSkus.notReserved(unknown);
        }
        List<Allotment> units = new ArrayList<>();
        wanted.forEach(
                (sku, quantity) -> take(sku, Objects.requireNonNull(variants.get(sku)), quantity, present, units));
        return units;
    }

    /** The locations that hold it send it, in their order, until all of it is sent. */
    private static void take(
            Sku sku, Set<VariantId> variants, int quantity, Reservation present, List<Allotment> units) {
        int open = quantity;
        for (Allotment held : present.open()) {
            int taken = variants.contains(held.variant()) ? Math.min(open, held.quantity()) : 0;
            if (taken > 0) {
                units.add(new Allotment(held.variant(), held.location(), taken));
                open -= taken;
            }
        }
        if (open > 0) {
            throw new InventoryRefusal.NotHeld(variants.iterator().next(), quantity, quantity - open).of(sku);
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
         * @param quantities how many units of which variant; none for all that it holds
         */
        record Ship(@Nullable Map<Sku, Integer> quantities) implements Step {}
    }

    /** What was settled. */
    public record Settled(UUID id) {}
}
