package dev.entrepot.testing.application.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.StockAudit;
import dev.entrepot.application.inventory.StockAuditView;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockCount;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link StockAudit} does where the books are in order. Its runner offers a store of its own. */
public interface StockAuditContract extends TransactedContract {

    /** What is tested. */
    StockAudit stockAudit();

    /** The stock of the same store. */
    StockItems stockItems();

    @Test
    default void findsNothingInAnEmptyStore() {
        assertThat(inTransaction(() -> stockAudit().compare(10))).isEqualTo(new StockAuditView(0, 0, 0, List.of()));
    }

    @Test
    default void findsNothingWhereEverythingWasBooked() {
        VariantId one = new VariantId(Fresh.uuid());
        VariantId other = new VariantId(Fresh.uuid());
        ReservationId kept = new ReservationId(Fresh.uuid());
        ReservationId released = new ReservationId(Fresh.uuid());
        inTransaction(() -> stockItems()
                .count(
                        List.of(new StockCount(one, 9), new StockCount(other, 4)),
                        MovementKind.COUNT,
                        "anna",
                        Fresh.NOW));
        inTransaction(
                () -> stockItems().count(List.of(new StockCount(one, 7)), MovementKind.DAMAGE, "anna", Fresh.NOW));
        inTransaction(() -> stockItems().hold(kept, List.of(new Demand(one, 2), new Demand(other, 1)), Fresh.NOW));
        inTransaction(() -> stockItems().hold(released, List.of(new Demand(one, 3)), Fresh.NOW));
        inTransaction(() -> stockItems().release(released, Fresh.NOW));

        StockAuditView view = inTransaction(() -> stockAudit().compare(10));

        assertThat(view).isEqualTo(new StockAuditView(2, 3, 1, List.of()));
        assertThat(view.isClean()).isTrue();
    }
}
