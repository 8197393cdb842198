package dev.entrepot.testing.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockCount;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link StockItems} does when nobody else is there; see {@link StockItemsUnderLoadContract} for the rest. */
public interface StockItemsContract extends StockedContract {

    @Test
    default void leavesOutWhatWasNeverInStock() {
        VariantId known = aVariantWith(3);
        VariantId unknown = aVariant();

        assertThat(inTransaction(() -> stockItems().find(List.of(known, unknown))))
                .isEqualTo(Map.of(known, new StockItem(known, 3, 0, 0)));
        assertThat(inTransaction(() -> stockItems().find(List.of()))).isEmpty();
    }

    @Test
    default void writesTheFirstCountAsInitialWhateverItWas() {
        VariantId variant = aVariant();

        int changed = inTransaction(
                () -> stockItems().count(List.of(new StockCount(variant, 7)), MovementKind.RECEIPT, "anna", Fresh.NOW));

        assertThat(changed).isEqualTo(1);
        assertThat(ledger(variant))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
                .containsExactly(new StockMovement(1, variant, MovementKind.INITIAL, 7, 7, "anna", Fresh.NOW));
    }

    @Test
    default void writesTheDifferenceOfLaterCountsTheNewestFirst() {
        VariantId variant = aVariantWith(7);
        inTransaction(() -> stockItems()
                .count(List.of(new StockCount(variant, 4)), MovementKind.DAMAGE, "bert", Fresh.NOW.plusSeconds(1)));
        inTransaction(() -> stockItems()
                .count(List.of(new StockCount(variant, 9)), MovementKind.RECEIPT, "anna", Fresh.NOW.plusSeconds(2)));

        assertThat(ledger(variant))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
                .startsWith(
                        new StockMovement(3, variant, MovementKind.RECEIPT, 5, 9, "anna", Fresh.NOW.plusSeconds(2)),
                        new StockMovement(2, variant, MovementKind.DAMAGE, -3, 4, "bert", Fresh.NOW.plusSeconds(1)))
                .hasSize(3);
        assertThat(ledger(variant).reversed())
                .extracting(StockMovement::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(inTransaction(() -> stockItems().movements(variant, 2)))
                .isEqualTo(ledger(variant).subList(0, 2));
        assertThat(stock(variant)).isEqualTo(new StockItem(variant, 9, 0, 0));
    }

    @Test
    default void writesNothingForACountThatChangesNothing() {
        VariantId counted = aVariantWith(7);
        VariantId never = aVariant();

        int changed = inTransaction(() -> stockItems()
                .count(
                        List.of(new StockCount(counted, 7), new StockCount(never, 0)),
                        MovementKind.COUNT,
                        "anna",
                        Fresh.NOW));

        assertThat(changed).isZero();
        assertThat(ledger(counted)).hasSize(1);
        assertThat(ledger(never)).isEmpty();
    }

    @Test
    default void writesInitialAlsoAfterACountOfNothing() {
        VariantId variant = aVariant();
        count(variant, 0);

        count(variant, 5);

        assertThat(ledger(variant)).extracting(StockMovement::kind).containsExactly(MovementKind.INITIAL);
    }

    @Test
    default void countsManyAtOnceAndTellsHowManyChanged() {
        VariantId same = aVariantWith(1);
        VariantId more = aVariantWith(1);
        VariantId fresh = aVariant();

        int changed = inTransaction(() -> stockItems()
                .count(
                        List.of(new StockCount(same, 1), new StockCount(more, 5), new StockCount(fresh, 2)),
                        MovementKind.COUNT,
                        "anna",
                        Fresh.NOW));

        assertThat(changed).isEqualTo(2);
        assertThat(stock(more).onHand()).isEqualTo(5);
        assertThat(stock(fresh).onHand()).isEqualTo(2);
        assertThat(inTransaction(() -> stockItems().count(List.of(), MovementKind.COUNT, "anna", Fresh.NOW)))
                .isZero();
    }

    @Test
    default void refusesACountBelowWhatIsReserved() {
        VariantId variant = aVariantWith(5);
        VariantId other = aVariantWith(5);
        reserve(new Demand(variant, 3));

        assertThatExceptionOfType(InventoryRefusal.BelowReserved.class)
                .isThrownBy(() -> inTransaction(() -> stockItems()
                        .count(
                                List.of(new StockCount(other, 1), new StockCount(variant, 2)),
                                MovementKind.COUNT,
                                "anna",
                                Fresh.NOW)))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("variant_id", variant.value())
                        .containsEntry("requested", 2L)
                        .containsEntry("reserved", 3L));
        assertThat(stock(variant)).isEqualTo(new StockItem(variant, 5, 3, 0));
        assertThat(stock(other).onHand()).isEqualTo(5);
    }

    @Test
    default void countsDownToWhatIsReserved() {
        VariantId variant = aVariantWith(5);
        reserve(new Demand(variant, 3));

        count(variant, 3);

        assertThat(stock(variant)).isEqualTo(new StockItem(variant, 3, 3, 0));
    }

    @Test
    default void holdsAllDemandsDownToTheLastUnit() {
        VariantId one = aVariantWith(2);
        VariantId other = aVariantWith(9);
        ReservationId reservation = aReservation();

        inTransaction(() ->
                stockItems().hold(reservation, List.of(new Demand(one, 2), new Demand(other, 4)), Fresh.NOW));

        assertThat(stock(one)).isEqualTo(new StockItem(one, 2, 2, 0));
        assertThat(stock(other)).isEqualTo(new StockItem(other, 9, 4, 0));
        assertThat(ledger(other)).as("nothing left the house").hasSize(1);
    }

    @Test
    default void refusesTwoDemandsOfOneVariant() {
        VariantId variant = aVariantWith(3);
        ReservationId reservation = aReservation();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> inTransaction(() -> stockItems()
                        .hold(reservation, List.of(new Demand(variant, 2), new Demand(variant, 2)), Fresh.NOW)));

        assertThat(stock(variant)).isEqualTo(new StockItem(variant, 3, 0, 0));
    }

    @Test
    default void refusesToHoldNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> inTransaction(() -> stockItems().hold(aReservation(), List.of(), Fresh.NOW)));
    }

    @Test
    default void holdsNothingIfOneFallsShort() {
        VariantId enough = aVariantWith(9);
        VariantId few = aVariantWith(2);
        VariantId never = aVariant();

        for (VariantId lacking : List.of(few, never)) {
            ReservationId reservation = aReservation();
            List<Demand> demands = List.of(new Demand(enough, 1), new Demand(lacking, 3));

            assertThatExceptionOfType(ConcurrentChange.class)
                    .isThrownBy(() -> inTransaction(() -> stockItems().hold(reservation, demands, Fresh.NOW)));

            assertThat(inTransaction(() -> stockItems().release(reservation, Fresh.NOW)))
                    .isEmpty();
        }
        assertThat(stock(enough).reserved()).isZero();
        assertThat(stock(few).reserved()).isZero();
    }

    @Test
    default void holdsUnderEachReservationOnce() {
        VariantId variant = aVariantWith(9);
        ReservationId reservation = reserve(new Demand(variant, 2));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> inTransaction(
                        () -> stockItems().hold(reservation, List.of(new Demand(variant, 1)), Fresh.NOW)));

        assertThat(stock(variant).reserved()).isEqualTo(2);
    }

    @Test
    default void letsGoWhatIsHeldOnce() {
        VariantId one = aVariantWith(5);
        VariantId other = aVariantWith(5);
        List<Demand> demands = List.of(new Demand(one, 2), new Demand(other, 3));
        ReservationId reservation = aReservation();
        inTransaction(() -> stockItems().hold(reservation, demands, Fresh.NOW));
        reserve(new Demand(one, 1));

        List<Demand> released = inTransaction(() -> stockItems().release(reservation, Fresh.NOW));

        assertThat(released).containsExactlyInAnyOrderElementsOf(demands);
        assertThat(stock(one)).isEqualTo(new StockItem(one, 5, 1, 0));
        assertThat(stock(other)).isEqualTo(new StockItem(other, 5, 0, 0));
        assertThat(inTransaction(() -> stockItems().release(reservation, Fresh.NOW)))
                .isEmpty();
        assertThat(stock(one)).isEqualTo(new StockItem(one, 5, 1, 0));
    }

    @Test
    default void letsNothingGoUnderAnUnknownReservation() {
        assertThat(inTransaction(() -> stockItems().release(aReservation(), Fresh.NOW)))
                .isEmpty();
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        VariantId variant = aVariantWith(5);
        ReservationId held = reserve(new Demand(variant, 1));
        ReservationId lost = aReservation();

        assertThatThrownBy(() -> inTransaction(() -> {
                    stockItems().release(held, Fresh.NOW);
                    stockItems().hold(lost, List.of(new Demand(variant, 4)), Fresh.NOW);
                    stockItems().count(List.of(new StockCount(variant, 8)), MovementKind.COUNT, "anna", Fresh.NOW);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(stock(variant)).isEqualTo(new StockItem(variant, 5, 1, 0));
        assertThat(ledger(variant)).hasSize(1);
        assertThat(inTransaction(() -> stockItems().release(lost, Fresh.NOW))).isEmpty();
        assertThat(inTransaction(() -> stockItems().release(held, Fresh.NOW))).containsExactly(new Demand(variant, 1));
    }
}
