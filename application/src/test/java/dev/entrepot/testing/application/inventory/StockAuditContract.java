package dev.entrepot.testing.application.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.StockAudit;
import dev.entrepot.application.inventory.StockAuditView;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link StockAudit} does where the books are in order. Its runner offers a store of its own. */
public interface StockAuditContract extends TransactedContract {

    /** What is tested. */
    StockAudit stockAudit();

    /** The stock of the same store. */
    Stockroom stockroom();

    @Test
    default void findsNothingInAnEmptyStore() {
        assertThat(inTransaction(() -> stockAudit().compare(10)))
                .isEqualTo(new StockAuditView(0, 0, 0, List.of(), false));
    }

    private Reservation shipOneOf(ReservationId id) {
        Reservations reservations = stockroom().reservations();
        Reservation present = reservations.lock(id).orElseThrow();
        Reservation shipped = present.shipped(present.open().subList(0, 1), Fresh.NOW);
        reservations.update(shipped, "clerk", Fresh.NOW);
        return shipped;
    }

    @Test
    default void findsNothingWhereEverythingWasBooked() {
        VariantId one = new VariantId(Fresh.uuid());
        VariantId other = new VariantId(Fresh.uuid());
        ReservationId kept = new ReservationId(Fresh.uuid());
        ReservationId released = new ReservationId(Fresh.uuid());
        inTransaction(() -> stockroom().count(one, 9));
        inTransaction(() -> stockroom().count(other, 4));
        inTransaction(() -> stockroom().count(one, 7));
        inTransaction(() -> stockroom().hold(kept, new Demand(one, 2), new Demand(other, 1)));
        inTransaction(() -> stockroom().hold(released, new Demand(one, 3)));
        inTransaction(() -> stockroom().release(released));
        inTransaction(() -> shipOneOf(kept));

        StockAuditView view = inTransaction(() -> stockAudit().compare(10));

        assertThat(view).isEqualTo(new StockAuditView(2, 4, 1, List.of(), false));
        assertThat(view.isClean()).isTrue();
    }
}
