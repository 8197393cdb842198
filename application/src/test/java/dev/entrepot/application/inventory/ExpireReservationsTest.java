package dev.entrepot.application.inventory;

import static dev.entrepot.application.SmallShop.SHIRT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.inventory.ExpireReservations.Command;
import dev.entrepot.application.inventory.ExpireReservations.Expired;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpireReservationsTest {

    private final SmallShop shop = new SmallShop();
    private final ReserveStock reserveStock = new ReserveStock(
            shop.installation().once(),
            shop.shop().products(),
            shop.shop().stockItems(),
            shop.shop().reservations(),
            shop.installation().stores(),
            shop.installation().ids(),
            shop.installation().clock());
    private final ExpireReservations expireReservations = new ExpireReservations(
            shop.installation().transactions(),
            shop.shop().reservations(),
            shop.installation().clock());

    @Test
    void letsGoWhatIsOver() {
        ReservationId first = reserve(Duration.ofMinutes(1));
        ReservationId second = reserve(Duration.ofMinutes(2));
        assertThat(expire(0, 10)).isEqualTo(new Expired(0, 0, List.of()));
        shop.installation().clock().advance(Duration.ofMinutes(1));

        assertThat(expire(0, 10)).isEqualTo(new Expired(1, 1, List.of()));

        assertThat(shop.reserved(SHIRT)).isEqualTo(1);
        assertThat(state(first)).isEqualTo(Reservation.State.EXPIRED);
        assertThat(state(second)).isEqualTo(Reservation.State.HELD);
    }

    @Test
    void doesSoInBatches() {
        reserve(Duration.ofMinutes(1));
        reserve(Duration.ofMinutes(2));
        shop.installation().clock().advance(Duration.ofHours(1));

        assertThat(expire(2, 10).found())
                .as("those that cannot be let go are skipped")
                .isZero();
        assertThat(expire(0, 1)).isEqualTo(new Expired(1, 1, List.of()));
        assertThat(expire(0, 1)).isEqualTo(new Expired(1, 1, List.of()));
        assertThat(shop.reserved(SHIRT)).isZero();
    }

    private ReservationId reserve(Duration duration) {
        return new ReservationId(shop.inStore(() -> reserveStock
                        .handle(new ReserveStock.Command(null, Map.of(SHIRT, 1), null, duration))
                        .result())
                .id());
    }

    private Expired expire(int skip, int batch) {
        return shop.inStore(() -> expireReservations.handle(new Command(skip, batch)));
    }

    private Reservation.State state(ReservationId id) {
        return shop.shop().reservations().find(id).orElseThrow().state();
    }
}
