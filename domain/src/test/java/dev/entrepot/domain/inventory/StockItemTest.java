package dev.entrepot.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.shared.Refusal;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockItemTest {

    private static final VariantId SHIRT = new VariantId(Fresh.uuid());

    private static final LocationId BERLIN = new LocationId(Fresh.uuid());

    private static final InventoryRefusal.OfItem.Names SHIRT_IN_BERLIN =
            new InventoryRefusal.OfItem.Names(new Sku("SHIRT"), "berlin");

    private static StockItem stock(long onHand, long reserved, long safetyStock) {
        return kept(onHand, reserved, new StockPolicy(safetyStock, null, Backorder.DENY));
    }

    private static StockItem kept(long onHand, long reserved, StockPolicy policy) {
        return new StockItem(SHIRT, BERLIN, onHand, reserved, policy);
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 0, 10", "10, 3, 2, 5", "10, 10, 0, 0", "10, 9, 5, 0", "0, 0, 0, 0"})
    void promisesWhatIsNeitherReservedNorKeptBack(long onHand, long reserved, long safetyStock, long available) {
        StockItem item = stock(onHand, reserved, safetyStock);

        assertThat(item.available()).isEqualTo(available);
        assertThat(item.inStock()).isEqualTo(available);
    }

    @Test
    void reservesDownToTheLastUnit() {
        assertThat(stock(5, 1, 1).reserve(3)).isEqualTo(stock(5, 4, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stock(5, 1, 1).reserve(4))
                .withMessage("cannot promise 4 of 3");
    }

    @Test
    void releasesWhatIsReserved() {
        assertThat(stock(5, 3, 0).release(3)).isEqualTo(stock(5, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> stock(5, 3, 0).release(4));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void reservesAndReleasesAtLeastOneUnit(long quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> stock(5, 3, 4).reserve(quantity));
        assertThatIllegalArgumentException().isThrownBy(() -> stock(5, 3, 4).release(quantity));
    }

    @Test
    void promisesBeyondWhatIsThereIfItMay() {
        StockItem item = kept(10, 3, new StockPolicy(2, null, new Backorder.Allow(4)));

        assertThat(item.available()).isEqualTo(9);
        assertThat(item.inStock()).isEqualTo(5);
        assertThat(item.reserve(9).reserved()).isEqualTo(12);
        assertThat(item.reserve(9).available()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(10, 15, new StockPolicy(0, null, new Backorder.Allow(4))));
    }

    @ParameterizedTest
    @CsvSource({"0, OUT", "1, LOW", "3, LOW", "4, ENOUGH"})
    void saysHowMuchIsLeft(long onHand, StockLevel level) {
        assertThat(kept(onHand, 0, new StockPolicy(0, 3L, new Backorder.Allow(9)))
                        .level())
                .isEqualTo(level);
        assertThat(kept(onHand + 4, 2, new StockPolicy(2, 3L, Backorder.DENY)).level())
                .isEqualTo(level);
        assertThat(stock(1, 0, 0).level()).isEqualTo(StockLevel.ENOUGH);
    }

    @Test
    void isCountedDownToWhatIsReserved() {
        assertThat(stock(5, 3, 1).booked(new StockChange.To(3))).isEqualTo(stock(3, 3, 1));
        assertThat(stock(5, 3, 1).booked(new StockChange.To(9))).isEqualTo(stock(9, 3, 1));
        assertThatExceptionOfType(InventoryRefusal.BelowReserved.class)
                .isThrownBy(() -> stock(5, 3, 1).booked(new StockChange.By(-3)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("stock_below_reserved");
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.facts())
                            .isEqualTo(Map.of(
                                    "variant_id", SHIRT.value(),
                                    "location_id", BERLIN.value(),
                                    "requested", 2L,
                                    "on_hand", 5L,
                                    "reserved", 3L,
                                    "available", 1L));
                    assertThat(refusal.named(SHIRT_IN_BERLIN).facts())
                            .containsEntry("sku", "SHIRT")
                            .containsEntry("location", "berlin");
                    assertThat(refusal.named(SHIRT_IN_BERLIN).getMessage())
                            .startsWith("3 units of SHIRT are held at berlin, so on_hand cannot become 2.");
                });
    }

    @Test
    void isCountedBelowWhatIsReservedAsFarAsItMayBeOwed() {
        StockItem item = kept(5, 5, new StockPolicy(0, null, new Backorder.Allow(2)));

        assertThat(item.booked(new StockChange.To(3)).onHand()).isEqualTo(3);
        assertThatExceptionOfType(InventoryRefusal.BelowReserved.class)
                .isThrownBy(() -> item.booked(new StockChange.To(2)));
    }

    @Test
    void losesNoMoreThanIsThereAndTakesNoMoreThanItsBound() {
        assertThat(stock(5, 0, 1).booked(new StockChange.By(-5)).onHand()).isZero();
        assertThatExceptionOfType(InventoryRefusal.NotOnHand.class)
                .isThrownBy(() -> stock(5, 0, 1).booked(new StockChange.By(-6)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("requested", 6L));
        assertThatExceptionOfType(InventoryRefusal.TooMany.class)
                .isThrownBy(() -> stock(5, 0, 1).booked(new StockChange.By(StockItem.MAX_ON_HAND)))
                .satisfies(refusal ->
                        assertThat(refusal.named(SHIRT_IN_BERLIN).getMessage()).contains("1000000005 units of SHIRT"));
    }

    @Test
    void shipsWhatIsHeldAndThere() {
        assertThat(stock(5, 3, 0).ship(3)).isEqualTo(stock(2, 0, 0));
        StockItem owed = kept(3, 8, new StockPolicy(0, null, new Backorder.Allow(5)));
        assertThat(owed.ship(3).reserved()).isEqualTo(5);
        assertThatExceptionOfType(InventoryRefusal.NotOnHand.class).isThrownBy(() -> owed.ship(4));
        assertThatIllegalArgumentException().isThrownBy(() -> stock(5, 3, 0).ship(4));
    }

    @Test
    void isKeptInAnotherWayAsLongAsPromisesAreKept() {
        StockItem owed = kept(3, 8, new StockPolicy(0, null, new Backorder.Allow(5)));

        assertThat(owed.kept(new StockPolicy(1, 2L, new Backorder.Allow(7))).available())
                .isEqualTo(1);
        assertThatExceptionOfType(InventoryRefusal.BelowPromised.class)
                .isThrownBy(() -> owed.kept(StockPolicy.PLAIN))
                .satisfies(refusal -> assertThat(refusal.getMessage()).startsWith("5 units were promised"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, StockItem.MAX_ON_HAND + 1})
    void isCountedAndKeptWithinItsBounds(long units) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StockChange.To(units));
        assertThatIllegalArgumentException().isThrownBy(() -> new StockPolicy(units, null, Backorder.DENY));
        assertThatIllegalArgumentException().isThrownBy(() -> new StockPolicy(0, units, Backorder.DENY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backorder.Allow(units));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backorder.Preorder(units, Fresh.NOW));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, StockItem.MAX_ON_HAND + 1, -StockItem.MAX_ON_HAND - 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void comesAndGoesWithinItsBounds(long units) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StockChange.By(units));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "1000000001, 0, 0", "5, -1, 0", "5, 6, 0", "5, 0, -1"})
    void isNeverImpossible(long onHand, long reserved, long safetyStock) {
        assertThatIllegalArgumentException().isThrownBy(() -> stock(onHand, reserved, safetyStock));
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIPT, -5",
        "RETURN, -5",
        "TRANSFER_IN, -5",
        "INITIAL, -5",
        "DAMAGE, 5",
        "SALE, 5",
        "TRANSFER_OUT, 5",
        "COUNT, 5",
        "COUNT, -5"
    })
    void isBookedInTheDirectionOfTheReason(MovementKind kind, long units) {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(kind, new StockChange.By(units)));
    }

    @ParameterizedTest
    @EnumSource(MovementKind.class)
    void isSetByWhoeverCountsOrPutsTheBooksRight(MovementKind kind) {
        StockChange change = new StockChange.To(5);

        if (Set.of(MovementKind.INITIAL, MovementKind.COUNT, MovementKind.ADJUSTMENT)
                .contains(kind)) {
            assertThat(entry(kind, change).change()).isEqualTo(change);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> entry(kind, change));
        }
    }

    private static StockEntry entry(MovementKind kind, StockChange change) {
        return new StockEntry(SHIRT, BERLIN, change, kind, "", null);
    }

    @Test
    void takesTheBoundsThemselves() {
        assertThat(stock(StockItem.MAX_ON_HAND, StockItem.MAX_ON_HAND, 0).available())
                .isZero();
        assertThat(new StockChange.To(StockItem.MAX_ON_HAND).units()).isEqualTo(1_000_000_000L);
        assertThat(new StockChange.To(0).units()).isZero();
        assertThat(StockItem.none(SHIRT, BERLIN)).isEqualTo(stock(0, 0, 0));
    }

    @Test
    void isDemandedByAtLeastOneUnit() {
        assertThat(new Demand(SHIRT, 1).quantity()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Demand(SHIRT, 0));
    }

    @Test
    void saysWhichSkuIsUnknown() {
        InventoryRefusal.UnknownSku refusal = new InventoryRefusal.UnknownSku("SHIRT");

        assertThat(refusal.code()).isEqualTo("sku_not_found");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal.facts()).isEqualTo(Map.of("sku", "SHIRT"));
    }
}
