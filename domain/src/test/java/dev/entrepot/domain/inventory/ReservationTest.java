package dev.entrepot.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Reservation.Part;
import dev.entrepot.domain.inventory.Reservation.State;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private static final ReservationId ID = new ReservationId(Fresh.uuid());
    private static final VariantId SHIRT = new VariantId(Fresh.uuid());
    private static final VariantId CAP = new VariantId(Fresh.uuid());
    private static final LocationId BERLIN = new LocationId(Fresh.uuid());
    private static final LocationId HAMBURG = new LocationId(Fresh.uuid());
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final List<Allotment> WANTED =
            List.of(new Allotment(SHIRT, BERLIN, 3), new Allotment(SHIRT, HAMBURG, 1), new Allotment(CAP, BERLIN, 1));

    private final Reservation held = Reservation.held(ID, WANTED, ONE, NOON);
    private final Reservation sold = Reservation.committed(ID, WANTED, NOON);

    @Test
    void isHeldForATimeOrBought() {
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.open()).isEqualTo(WANTED);
        assertThat(held.isOpen()).isTrue();
        assertThat(sold.state()).isEqualTo(State.COMMITTED);
        assertThat(sold.expiresAt()).isNull();
        assertThat(held.committed(NOON).state()).isEqualTo(State.COMMITTED);
        assertThat(held.committed(NOON).expiresAt()).isEqualTo(ONE);
        assertThat(sold.committed(ONE)).isSameAs(sold);
    }

    @Test
    void isOverWhenItsTimeIs() {
        assertThat(held.isOverdue(ONE.minusNanos(1))).isFalse();
        assertThat(held.isOverdue(ONE)).isTrue();
        assertThat(sold.isOverdue(ONE)).isFalse();
        assertThat(held.expired(ONE.minusNanos(1))).isSameAs(held);
        assertThat(sold.expired(ONE)).isSameAs(sold);

        Reservation expired = held.expired(ONE);

        assertThat(expired.state()).isEqualTo(State.EXPIRED);
        assertThat(expired.open()).isEmpty();
        assertThat(expired.endedAt()).isEqualTo(ONE);
        assertThat(expired.released(ONE)).isSameAs(expired);
        assertThatExceptionOfType(InventoryRefusal.ReservationExpired.class)
                .isThrownBy(() -> held.committed(ONE))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("expires_at", ONE));
        assertThatExceptionOfType(InventoryRefusal.ReservationExpired.class).isThrownBy(() -> expired.committed(ONE));
    }

    @Test
    void isLetGoInPartsOrAsAWhole() {
        Reservation less = held.released(List.of(new Allotment(SHIRT, BERLIN, 1)), ONE);

        assertThat(less.state()).isEqualTo(State.HELD);
        assertThat(less.open().getFirst()).isEqualTo(new Allotment(SHIRT, BERLIN, 2));
        assertThat(less.released(ONE).state()).isEqualTo(State.RELEASED);
        assertThat(less.released(less.open(), ONE)).isEqualTo(less.released(ONE));
        assertThatExceptionOfType(InventoryRefusal.ReservationState.class)
                .isThrownBy(() -> less.released(ONE).committed(ONE))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("state", "released"));
    }

    @Test
    void isShippedInPartsOrAsAWholeOnceItIsBought() {
        Reservation some = sold.shipped(List.of(new Allotment(SHIRT, BERLIN, 2)), ONE);

        assertThat(some.state()).isEqualTo(State.COMMITTED);
        assertThat(some.hasShipped()).isTrue();
        assertThat(some.parts().getFirst()).isEqualTo(new Part(SHIRT, BERLIN, 1, 2));
        assertThat(some.shipped(some.open(), ONE).state()).isEqualTo(State.SHIPPED);
        assertThat(some.released(ONE).state()).as("what was sent was sent").isEqualTo(State.SHIPPED);
        assertThatExceptionOfType(InventoryRefusal.ReservationState.class)
                .isThrownBy(() -> held.shipped(held.open(), ONE));
        assertThatExceptionOfType(InventoryRefusal.ReservationState.class)
                .isThrownBy(() -> some.released(ONE).shipped(WANTED, ONE));
    }

    @Test
    void givesNoMoreThanItHolds() {
        for (Allotment tooMuch : List.of(
                new Allotment(SHIRT, BERLIN, 4), new Allotment(CAP, HAMBURG, 1), new Allotment(SHIRT, HAMBURG, 2))) {
            assertThatExceptionOfType(InventoryRefusal.NotHeld.class)
                    .isThrownBy(() -> sold.released(List.of(tooMuch), ONE));
            assertThatExceptionOfType(InventoryRefusal.NotHeld.class)
                    .isThrownBy(() -> sold.shipped(List.of(tooMuch), ONE));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sold.released(List.of(WANTED.getLast(), WANTED.getLast()), ONE));
    }

    @Test
    void isNeverImpossible() {
        List<Part> some = List.of(new Part(SHIRT, BERLIN, 1, 0));
        List<Part> none = List.of(new Part(SHIRT, BERLIN, 0, 1));

        assertThatIllegalArgumentException().isThrownBy(() -> with(List.of(), State.COMMITTED, null));
        assertThatIllegalArgumentException().isThrownBy(() -> with(some, State.RELEASED, ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> with(none, State.COMMITTED, null));
        assertThatIllegalArgumentException().isThrownBy(() -> with(some, State.COMMITTED, ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> with(some, State.HELD, null));
        assertThatIllegalArgumentException().isThrownBy(() -> with(none, State.SHIPPED, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(some.getFirst(), some.getFirst()), State.COMMITTED, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(SHIRT, BERLIN, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(SHIRT, BERLIN, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Allotment(SHIRT, BERLIN, 0));
    }

    private static Reservation with(List<Part> parts, State state, @Nullable Instant endedAt) {
        return new Reservation(ID, parts, state, null, NOON, endedAt);
    }
}
