package dev.entrepot.testing.application.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.ReservationView;
import dev.entrepot.application.inventory.ReservationViews;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link ReservationViews} does. */
public interface ReservationViewsContract extends BoundContract {

    /** What is tested. */
    ReservationViews reservationViews();

    /** The products of the same store. */
    Products products();

    /** The stock of the same store. */
    Stockroom stockroom();

    @Test
    default void showsWhatIsHeldAndWhatWasSent() {
        Variant variant = stocked();
        ReservationId id = new ReservationId(Fresh.uuid());
        inTransaction(() -> stockroom().hold(id, new Demand(variant.id(), 3)));
        Allotment one = new Allotment(variant.id(), inTransaction(stockroom()::place), 1);
        inTransaction(() -> {
            Reservation held = stockroom().reservations().lock(id).orElseThrow();
            stockroom().reservations().update(held.shipped(List.of(one), Fresh.NOW), "anna", Fresh.NOW);
            return held;
        });

        assertThat(bound(() -> reservationViews().find(id)))
                .contains(new ReservationView(
                        id,
                        Reservation.State.COMMITTED,
                        List.of(new ReservationView.Line(
                                new StockKey(variant.id(), one.location()), variant.sku(), "main", 2, 1)),
                        null,
                        Fresh.NOW,
                        null));
        assertThat(bound(() -> reservationViews().find(new ReservationId(Fresh.uuid()))))
                .isEmpty();
    }

    @Test
    default void showsUntilWhenItIsHeldAndSinceWhenItIsNot() {
        Variant variant = stocked();
        ReservationId id = new ReservationId(Fresh.uuid());
        Instant until = Fresh.NOW.plusSeconds(60);
        Allotment one = new Allotment(variant.id(), inTransaction(stockroom()::place), 1);
        inTransaction(() -> {
            stockroom().reservations().hold(Reservation.held(id, List.of(one), until, Fresh.NOW));
            return id;
        });
        assertThat(bound(() -> reservationViews().find(id)))
                .get()
                .extracting(ReservationView::state, ReservationView::expiresAt, ReservationView::endedAt)
                .containsExactly(Reservation.State.HELD, until, null);

        inTransaction(() -> stockroom().release(id));

        assertThat(bound(() -> reservationViews().find(id)))
                .get()
                .extracting(ReservationView::state, ReservationView::expiresAt, ReservationView::endedAt)
                .containsExactly(Reservation.State.RELEASED, until, Fresh.NOW);
    }

    private Variant stocked() {
        Product product = SampleProducts.published();
        Variant variant = product.variants().getFirst();
        inTransaction(() -> products().add(product));
        inTransaction(() -> stockroom().count(variant.id(), 9));
        return variant;
    }
}
