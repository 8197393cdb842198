package dev.entrepot.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Availability.Kind;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final VariantId SHIRT = new VariantId(Fresh.uuid());
    private static final Instant MAY = Instant.parse("2027-05-01T08:00:00Z");
    private static final Instant JUNE = Instant.parse("2027-06-01T08:00:00Z");

    private static StockItem item(long onHand, long reserved, @Nullable Long threshold, Backorder backorder) {
        return new StockItem(
                SHIRT, new LocationId(Fresh.uuid()), onHand, reserved, new StockPolicy(0, threshold, backorder));
    }

    private static StockItem plain(long onHand) {
        return item(onHand, 0, null, Backorder.DENY);
    }

    private static void assertAvailable(Availability expected, StockItem... items) {
        assertThat(Availability.of(List.of(items))).isEqualTo(expected);
        assertThat(Availability.of(List.of(items).reversed())).isEqualTo(expected);
    }

    @Test
    void isOutOfStockIfNoPlaceCanPromiseAny() {
        assertAvailable(Availability.NONE);
        assertAvailable(Availability.NONE, plain(0), item(4, 4, 9L, Backorder.DENY));
        assertAvailable(Availability.NONE, item(4, 9, null, new Backorder.Preorder(5, MAY)));
    }

    @Test
    void isInStockIfOnePlaceHasEnough() {
        assertAvailable(new Availability(Kind.IN_STOCK, 6, null), plain(1), item(5, 0, 5L, Backorder.DENY));
        assertAvailable(
                new Availability(Kind.IN_STOCK, 8, null), plain(0), item(5, 2, 2L, new Backorder.Preorder(5, MAY)));
    }

    @Test
    void isLowIfNoPlaceHasEnough() {
        assertAvailable(
                new Availability(Kind.LOW_STOCK, 6, null),
                item(5, 0, 5L, Backorder.DENY),
                item(3, 2, 1L, Backorder.DENY),
                plain(0));
        assertAvailable(new Availability(Kind.LOW_STOCK, 4, null), item(1, 0, 5L, new Backorder.Allow(3)));
    }

    @Test
    void isABackorderIfSomePlaceExpectsUnitsAtNoSetTime() {
        assertAvailable(
                new Availability(Kind.BACKORDER, 5, null),
                item(0, 0, 5L, new Backorder.Allow(3)),
                item(0, 0, null, new Backorder.Preorder(2, MAY)),
                plain(0));
    }

    @Test
    void isAPreorderFromTheEarliestTimeAtWhichSomeAreLeft() {
        assertAvailable(
                new Availability(Kind.PREORDER, 5, MAY),
                item(0, 0, null, new Backorder.Preorder(3, JUNE)),
                item(0, 0, null, new Backorder.Preorder(2, MAY)));
        assertAvailable(
                new Availability(Kind.PREORDER, 3, JUNE),
                item(0, 0, null, new Backorder.Preorder(3, JUNE)),
                item(0, 2, null, new Backorder.Preorder(2, MAY)),
                item(0, 2, null, new Backorder.Allow(2)));
    }

    @Test
    void fitsTogether() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Availability(Kind.IN_STOCK, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Availability(Kind.IN_STOCK, -1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Availability(Kind.OUT_OF_STOCK, 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Availability(Kind.BACKORDER, 1, MAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Availability(Kind.PREORDER, 1, null));
    }
}
