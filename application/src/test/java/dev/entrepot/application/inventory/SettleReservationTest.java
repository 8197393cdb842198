package dev.entrepot.application.inventory;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.SHIRT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.inventory.SettleReservation.Step;
import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.application.ordering.ShippingOfPaidOrders;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.testing.application.inventory.InMemoryReservationViews;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettleReservationTest {

    private final SmallShop shop = new SmallShop();
    private final ReserveStock reserveStock = new ReserveStock(
            shop.installation().once(),
            shop.shop().products(),
            shop.shop().stockItems(),
            shop.shop().reservations(),
            shop.installation().stores(),
            shop.installation().ids(),
            shop.installation().clock());
    private final SettleReservation settleReservation = new SettleReservation(
            shop.installation().once(),
            shop.shop().reservations(),
            new InMemoryReservationViews(shop.shop()),
            new ShippingOfPaidOrders(shop.shop().orders()),
            shop.installation().clock());

    @Test
    void commitsAndShipsWhatIsHeld() {
        ReservationId id = hold(Map.of(SHIRT, 2, CAP, 1));

        settle(id, new Step.Commit());
        settle(id, ship(line(SHIRT, 1)));

        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(2);
        assertThat(shop.reserved(SHIRT)).isEqualTo(1);
        settle(id, new Step.Ship(null));
        assertThat(stored(id).state()).isEqualTo(Reservation.State.SHIPPED);
        assertThat(shop.stock(CAP).onHand()).isEqualTo(9);
        assertThat(shop.reserved(SHIRT)).isZero();
    }

    @Test
    void letsGoWhatIsHeldOnceForEachKey() {
        ReservationId id = hold(Map.of(SHIRT, 2));
        IdempotencyKey key = SmallShop.key("release");

        assertThat(settle(key, id, new Step.Release()).replayed()).isFalse();
        assertThat(settle(key, id, new Step.Release()).replayed()).isTrue();

        assertThat(stored(id).state()).isEqualTo(Reservation.State.RELEASED);
        assertThat(shop.reserved(SHIRT)).isZero();
    }

    @Test
    void leavesToOrdersWhatTheyHoldUntilSomeOfItHasLeft() {
        OrderView order = shop.place("tok_success");
        ReservationId id = new ReservationId(order.id().value());

        assertThatExceptionOfType(InventoryRefusal.ReservationState.class)
                .isThrownBy(() -> settle(id, new Step.Release()))
                .withMessageContaining("cancelling the order");
        settle(id, ship(line(SHIRT, 1)));
        settle(id, new Step.Release());

        assertThat(shop.reserved(SHIRT) + shop.reserved(CAP)).isZero();
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(2);
    }

    @Test
    void keepsInTheHouseWhatIsNotPaid() {
        ReservationId id = new ReservationId(shop.place("tok_timeout").id().value());

        assertThatExceptionOfType(OrderingRefusal.NotPaid.class).isThrownBy(() -> settle(id, new Step.Ship(null)));

        assertThat(shop.reserved(SHIRT)).isEqualTo(2);
    }

    @Test
    void shipsFromTheLocationThatIsNamed() {
        LocationId annex = annexWith(SHIRT, 4);
        ReservationId id = hold(Map.of(SHIRT, 7));
        settle(id, new Step.Commit());

        settle(id, ship(new Step.Line(SHIRT, "annex", 1), line(SHIRT, 1), line(SHIRT, 3)));

        assertThat(stored(id).open()).singleElement().satisfies(rest -> {
            assertThat(rest.location()).isEqualTo(annex);
            assertThat(rest.quantity()).isEqualTo(2);
        });
        assertThatExceptionOfType(InventoryRefusal.NotHeld.class)
                .isThrownBy(() -> settle(id, ship(new Step.Line(SHIRT, "main", 1))))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("held", 0L));
    }

    @Test
    void namesEachThatWasNeverReserved() {
        ReservationId id = hold(Map.of(SHIRT, 1));
        settle(id, new Step.Commit());

        assertThatExceptionOfType(InventoryRefusal.UnknownSkus.class)
                .isThrownBy(() -> settle(id, ship(line(CAP, 1), line(new Sku("NOBODY"), 1), line(SHIRT, 1))))
                .satisfies(refusal -> assertThat(refusal.facts().get("skus"))
                        .asString()
                        .contains("CAP", "NOBODY")
                        .doesNotContain("SHIRT"));
        assertThat(shop.reserved(SHIRT)).isEqualTo(1);
    }

    @Test
    void namesWhatIsNotOnHandAsItIsCalled() {
        LocationId annex = annexWith(CAP, 4);
        ReservationId id = hold(Map.of(CAP, 14));
        settle(id, new Step.Commit());
        shop.inTransaction(() -> {
            shop.shop().stockItems().keep(List.of(owed(annex)), Fresh.NOW);
            return shop.shop()
                    .stockItems()
                    .book(List.of(StockEntry.count(shop.variant(CAP), annex, 1)), "anna", Fresh.NOW)
                    .orNone();
        });

        assertThatExceptionOfType(InventoryRefusal.NotOnHand.class)
                .isThrownBy(() -> settle(id, new Step.Ship(null)))
                .satisfies(refusal ->
                        assertThat(refusal.facts()).containsEntry("sku", "CAP").containsEntry("location", "annex"));
        assertThatExceptionOfType(InventoryRefusal.UnknownReservation.class)
                .isThrownBy(() -> settle(new ReservationId(UUID.randomUUID()), new Step.Commit()));
    }

    private StockItems.Keeping owed(LocationId annex) {
        return new StockItems.Keeping(
                new StockKey(shop.variant(CAP), annex), new StockPolicy(0, null, new Backorder.Allow(10)));
    }

    private LocationId annexWith(Sku sku, long units) {
        Location annex = new Location(
                new LocationId(Fresh.uuid()),
                "annex",
                "Annex",
                LocationKind.WAREHOUSE,
                2_000,
                ServiceArea.EVERYWHERE,
                Location.Standing.ACTIVE);
        shop.inTransaction(() -> {
            shop.shop().locations().add(annex);
            return shop.shop()
                    .stockItems()
                    .book(List.of(StockEntry.count(shop.variant(sku), annex.id(), units)), "anna", Fresh.NOW)
                    .orNone();
        });
        return annex.id();
    }

    private ReservationId hold(Map<Sku, Integer> quantities) {
        return new ReservationId(shop.inStore(() -> reserveStock
                        .handle(new ReserveStock.Command(null, quantities, null, Duration.ofMinutes(5)))
                        .result())
                .id());
    }

    private static Step.Ship ship(Step.Line... lines) {
        return new Step.Ship(List.of(lines));
    }

    private static Step.Line line(Sku sku, int quantity) {
        return new Step.Line(sku, null, quantity);
    }

    private void settle(ReservationId id, Step step) {
        settle(null, id, step);
    }

    private Answer<SettleReservation.Settled> settle(@Nullable IdempotencyKey key, ReservationId id, Step step) {
        return shop.inStore(() -> settleReservation.handle(new SettleReservation.Command(key, id, step, "anna")));
    }

    private Reservation stored(ReservationId id) {
        return shop.inTransaction(() -> shop.shop().reservations().find(id).orElseThrow());
    }
}
