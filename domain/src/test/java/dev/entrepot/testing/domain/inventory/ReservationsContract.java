package dev.entrepot.testing.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Reservations} does when nobody else is there; see {@link StockUnderLoadContract} for the rest. */
public interface ReservationsContract extends StockedContract {

    @Test
    default void holdsAllDemandsDownToTheLastUnit() {
        VariantId one = aVariantWith(2);
        VariantId other = aVariantWith(9);
        ReservationId id = aReservation();
        Reservation reservation = bought(id, List.of(new Demand(one, 2), new Demand(other, 4)));

        hold(reservation);

        assertThat(stock(one)).isEqualTo(item(one, 2, 2));
        assertThat(stock(other)).isEqualTo(item(other, 9, 4));
        assertThat(ledger(other)).as("nothing left the house").hasSize(1);
        assertThat(found(id).state()).isEqualTo(Reservation.State.COMMITTED);
        assertThat(found(id)).isEqualTo(reservation);
        assertThat(inTransaction(() -> reservations().find(aReservation()))).isEmpty();
    }

    @Test
    default void holdsOneVariantAtSeveralPlaces() {
        VariantId variant = aVariantWith(2);
        book(StockEntry.count(variant, otherPlace(), 3));
        ReservationId id = aReservation();

        hold(Reservation.committed(
                id, List.of(new Allotment(variant, otherPlace(), 3), new Allotment(variant, place(), 1)), Fresh.NOW));

        assertThat(stock(variant)).isEqualTo(item(variant, 2, 1));
        assertThat(stock(variant, otherPlace()).reserved()).isEqualTo(3);
        assertThat(release(id)).hasSize(2);
        assertThat(stock(variant, otherPlace()).reserved()).isZero();
    }

    @Test
    default void keepsTheOrderInWhichItIsSent() {
        VariantId variant = aVariantWith(9);
        book(StockEntry.count(variant, otherPlace(), 9));
        Allotment here = new Allotment(variant, place(), 1);
        Allotment there = new Allotment(variant, otherPlace(), 2);

        for (List<Allotment> parts : List.of(List.of(here, there), List.of(there, here))) {
            ReservationId id = aReservation();
            hold(Reservation.committed(id, parts, Fresh.NOW));
            assertThat(found(id).open()).containsExactlyElementsOf(parts);

            change(id, held -> held.shipped(parts.subList(0, 1), Fresh.NOW));

            assertThat(found(id).open()).containsExactly(parts.getLast());
            change(id, held -> held.shipped(held.open(), Fresh.NOW));
        }
        assertThat(stock(variant)).isEqualTo(item(variant, 7, 0));
        assertThat(stock(variant, otherPlace()).onHand()).isEqualTo(5);
        assertThat(stock(variant, otherPlace()).reserved()).isZero();
    }

    @Test
    default void holdsNothingIfOneFallsShort() {
        VariantId enough = aVariantWith(9);
        VariantId few = aVariantWith(2);
        VariantId never = aVariant();

        for (VariantId lacking : List.of(few, never)) {
            ReservationId id = aReservation();
            Reservation wanted = bought(id, List.of(new Demand(enough, 1), new Demand(lacking, 3)));

            assertThatExceptionOfType(ConcurrentChange.class).isThrownBy(() -> hold(wanted));

            assertThat(inTransaction(() -> reservations().find(id))).isEmpty();
        }
        assertThat(stock(enough).reserved()).isZero();
        assertThat(stock(few).reserved()).isZero();
    }

    @Test
    default void holdsNoMoreThanMayBePromised() {
        VariantId careful = aVariantWith(5);
        keep(careful, new StockPolicy(2, null, Backorder.DENY));
        VariantId generous = aVariantWith(5);
        keep(generous, new StockPolicy(1, null, new Backorder.Allow(4)));

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> hold(bought(aReservation(), List.of(new Demand(careful, 4)))));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> hold(bought(aReservation(), List.of(new Demand(generous, 9)))));
        reserve(new Demand(careful, 3), new Demand(generous, 8));

        assertThat(stock(careful).available()).isZero();
        assertThat(stock(generous))
                .isEqualTo(new StockItem(generous, place(), 5, 8, new StockPolicy(1, null, new Backorder.Allow(4))));
    }

    @Test
    default void holdsUnderEachReservationOnce() {
        VariantId variant = aVariantWith(9);
        ReservationId reservation = reserve(new Demand(variant, 2));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> hold(bought(reservation, List.of(new Demand(variant, 1)))));

        assertThat(stock(variant).reserved()).isEqualTo(2);
    }

    @Test
    default void letsGoWhatIsHeldOnce() {
        VariantId one = aVariantWith(5);
        VariantId other = aVariantWith(5);
        ReservationId reservation = reserve(new Demand(one, 2), new Demand(other, 3));
        reserve(new Demand(one, 1));

        assertThat(release(reservation))
                .containsExactlyInAnyOrder(new Allotment(one, place(), 2), new Allotment(other, place(), 3));
        assertThat(stock(one)).isEqualTo(item(one, 5, 1));
        assertThat(stock(other)).isEqualTo(item(other, 5, 0));
        assertThat(release(reservation)).isEmpty();
        assertThat(stock(one)).isEqualTo(item(one, 5, 1));
        assertThat(found(reservation).state()).isEqualTo(Reservation.State.RELEASED);
        assertThat(found(reservation).endedAt()).isEqualTo(Fresh.NOW);
        assertThat(release(aReservation())).isEmpty();
    }

    @Test
    default void letsGoSomeOfIt() {
        VariantId variant = aVariantWith(5);
        ReservationId reservation = reserve(new Demand(variant, 3));

        List<Allotment> one = List.of(new Allotment(variant, place(), 1));

        change(reservation, held -> held.released(one, Fresh.NOW));

        assertThat(stock(variant)).isEqualTo(item(variant, 5, 2));
        assertThat(found(reservation).open()).containsExactly(new Allotment(variant, place(), 2));
        assertThat(found(reservation).isOpen()).isTrue();
    }

    @Test
    default void booksWhatIsShippedAsSold() {
        VariantId variant = aVariantWith(5);
        ReservationId reservation = reserve(new Demand(variant, 3));
        List<Allotment> two = List.of(new Allotment(variant, place(), 2));

        change(reservation, held -> held.shipped(two, Fresh.NOW));

        assertThat(stock(variant)).isEqualTo(item(variant, 3, 1));
        assertThat(ledger(variant))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
                .startsWith(new StockMovement(
                        2, variant, place(), MovementKind.SALE, -2, 3, "", reservation.value(), "anna", Fresh.NOW));
        assertThat(found(reservation).parts()).containsExactly(new Reservation.Part(variant, place(), 1, 2));
        assertThat(release(reservation)).containsExactly(new Allotment(variant, place(), 1));
        assertThat(found(reservation).state()).isEqualTo(Reservation.State.SHIPPED);
        assertThat(stock(variant)).isEqualTo(item(variant, 3, 0));
    }

    @Test
    default void shipsWhatWasPromisedBeforeItCameWhenItHasCome() {
        VariantId variant = aVariantWith(3);
        keep(variant, new StockPolicy(0, null, new Backorder.Allow(5)));
        ReservationId reservation = reserve(new Demand(variant, 8));

        assertThatExceptionOfType(InventoryRefusal.NotOnHand.class)
                .isThrownBy(() -> change(reservation, held -> held.shipped(held.open(), Fresh.NOW)))
                .satisfies(refusal ->
                        assertThat(refusal.facts()).containsEntry("on_hand", 3L).containsEntry("requested", 8L));
        assertThat(found(reservation).open()).containsExactly(new Allotment(variant, place(), 8));
        List<Allotment> three = List.of(new Allotment(variant, place(), 3));
        change(reservation, held -> held.shipped(three, Fresh.NOW));
        count(variant, 10);
        change(reservation, held -> held.shipped(held.open(), Fresh.NOW));

        assertThat(stock(variant).onHand()).isEqualTo(5);
        assertThat(stock(variant).reserved()).isZero();
    }

    @Test
    default void tellsWhatIsOverdue() {
        VariantId variant = aVariantWith(9);
        ReservationId early = heldUntil(variant, Fresh.NOW.plusSeconds(60));
        ReservationId atOnce = heldUntil(variant, Fresh.NOW.plusSeconds(90));
        ReservationId withIt = heldUntil(variant, Fresh.NOW.plusSeconds(90));
        List<ReservationId> both = Stream.of(atOnce, withIt)
                .sorted(Comparator.comparing(id -> id.value().toString()))
                .toList();
        ReservationId late = heldUntil(variant, Fresh.NOW.plusSeconds(120));
        ReservationId sold = heldUntil(variant, Fresh.NOW.plusSeconds(60));
        change(sold, held -> held.committed(Fresh.NOW));
        Instant later = Fresh.NOW.plus(Duration.ofMinutes(2));

        assertThat(overdue(Fresh.NOW, 0, 10)).isEmpty();
        assertThat(overdue(Fresh.NOW.plusSeconds(60), 0, 10)).containsExactly(early);
        assertThat(overdue(later, 0, 10)).containsExactly(early, both.getFirst(), both.getLast(), late);
        assertThat(overdue(later, 1, 2)).isEqualTo(both);
        assertThat(overdue(later, 0, 1)).containsExactly(early);
        List.of(early, atOnce, withIt).forEach(id -> change(id, held -> held.expired(later)));

        assertThat(overdue(later, 0, 10)).containsExactly(late);
        assertThat(stock(variant)).isEqualTo(item(variant, 9, 2));
        assertThat(found(early).state()).isEqualTo(Reservation.State.EXPIRED);
        assertThat(found(sold).state()).isEqualTo(Reservation.State.COMMITTED);
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        VariantId variant = aVariantWith(5);
        ReservationId held = reserve(new Demand(variant, 1));
        ReservationId lost = aReservation();
        Reservation wanted = bought(lost, List.of(new Demand(variant, 4)));
        StockEntry counted = StockEntry.count(variant, place(), 8);

        assertThatThrownBy(() -> inTransaction(() -> {
                    reservations().release(held, Fresh.NOW);
                    reservations().hold(wanted);
                    stockItems().book(List.of(counted), "anna", Fresh.NOW);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(stock(variant)).isEqualTo(item(variant, 5, 1));
        assertThat(ledger(variant)).hasSize(1);
        assertThat(release(lost)).isEmpty();
        assertThat(release(held)).containsExactly(new Allotment(variant, place(), 1));
    }

    /** Holds it in a transaction of its own. */
    default void hold(Reservation reservation) {
        inTransaction(() -> {
            reservations().hold(reservation);
            return reservation;
        });
    }

    /** One unit, held until then. */
    default ReservationId heldUntil(VariantId variant, Instant expiresAt) {
        ReservationId id = aReservation();
        hold(Reservation.held(id, List.of(new Allotment(variant, place(), 1)), expiresAt, Fresh.NOW));
        return id;
    }

    /** Locks it, changes it and stores it. */
    default void change(ReservationId id, UnaryOperator<Reservation> change) {
        inTransaction(() -> {
            Reservation present = reservations().lock(id).orElseThrow();
            reservations().update(change.apply(present), "anna", Fresh.NOW);
            return present;
        });
    }

    /** The reservation as it is now. */
    default Reservation found(ReservationId id) {
        return inTransaction(() -> reservations().find(id)).orElseThrow();
    }

    /** Those of this test that are overdue; a shop may have others. */
    default List<ReservationId> overdue(Instant at, int skip, int limit) {
        return inTransaction(() -> reservations().overdue(at, skip, limit));
    }
}
