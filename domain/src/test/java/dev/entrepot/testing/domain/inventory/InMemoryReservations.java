package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reservations in memory, with all that {@link Reservations} promises. */
public final class InMemoryReservations implements Reservations {

    private final InMemoryWarehouse warehouse;

    /** Makes it of what it shares with stock. */
    public InMemoryReservations(InMemoryWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public void hold(Reservation reservation) {
        warehouse.work().call(() -> {
            if (warehouse.reservations().has(reservation.id())) {
                throw new IllegalArgumentException("the reservation " + reservation.id() + " was used before");
            }
            for (Allotment allotment : reservation.open()) {
                StockItem item = warehouse.item(allotment.key());
                if (item.available() < allotment.quantity()) {
                    throw new ConcurrentChange("the stock of " + allotment.variant());
                }
                warehouse.put(item.reserve(allotment.quantity()), reservation.reservedAt());
            }
            warehouse.reservations().put(reservation.id(), reservation);
            return true;
        });
    }

    @Override
    public Optional<Reservation> find(ReservationId id) {
        return warehouse.work().call(() -> warehouse.reservations().find(id));
    }

    @Override
    public Optional<Reservation> lock(ReservationId id) {
        return find(id);
    }

    @Override
    public void update(Reservation reservation, String by, Instant at) {
        warehouse.work().call(() -> {
            Reservation before = warehouse.reservations().find(reservation.id()).orElseThrow();
            for (int i = 0; i < reservation.parts().size(); i++) {
                store(reservation, before.parts().get(i), reservation.parts().get(i), by, at);
            }
            warehouse.reservations().put(reservation.id(), reservation);
            return true;
        });
    }

    private void store(
            Reservation reservation, Reservation.Part before, Reservation.Part after, String by, Instant at) {
        StockKey key = new StockKey(after.variant(), after.location());
        int shipped = after.shipped() - before.shipped();
        int released = before.held() - after.held() - shipped;
        if (released > 0) {
            warehouse.put(warehouse.item(key).release(released), at);
        }
        if (shipped > 0) {
            StockItem sold = warehouse.item(key).ship(shipped);
            warehouse.book(sold, MovementKind.SALE, "", reservation.id().value(), by, at);
        }
    }

    @Override
    public List<ReservationId> overdue(Instant at, int skip, int limit) {
        return warehouse
                .work()
                .call(() -> warehouse
                        .reservations()
                        .rows()
                        .filter(reservation -> reservation.isOverdue(at))
                        .sorted(Comparator.comparing(InMemoryReservations::expiresAt)
                                .thenComparing(
                                        reservation -> reservation.id().value().toString()))
                        .skip(skip)
                        .limit(limit)
                        .map(Reservation::id)
                        .toList());
    }

    private static Instant expiresAt(Reservation reservation) {
        return Objects.requireNonNull(reservation.expiresAt());
    }
}
