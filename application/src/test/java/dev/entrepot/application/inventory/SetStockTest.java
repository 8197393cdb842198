package dev.entrepot.application.inventory;

import static dev.entrepot.application.SmallShop.POSTER;
import static dev.entrepot.application.SmallShop.SHIRT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.application.SmallShop;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.domain.inventory.SampleLocations;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetStockTest {

    private final SmallShop shop = new SmallShop();
    private final SetStock setStock = new SetStock(
            shop.installation().transactions(),
            shop.installation().stockLevels(),
            shop.shop().stockItems(),
            shop.shop().locations(),
            shop.installation().clock());

    @ParameterizedTest
    @EnumSource(names = {"COUNT", "ADJUSTMENT"})
    void writesTheDifferenceIntoTheLedger(MovementKind kind) {
        shop.installation().clock().advance(Duration.ofHours(1));

        set(SHIRT, 5, kind);

        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(5);

        assertThat(shop.shop().stockItems().movements(shop.variant(SHIRT), 1))
                .containsExactly(new StockMovement(
                        2,
                        shop.variant(SHIRT),
                        shop.shop().locations().main().id(),
                        kind,
                        2,
                        5,
                        "",
                        null,
                        "berta",
                        Fresh.NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void beginsTheLedgerOfWhatWasNeverCounted() {
        set(POSTER, 0, MovementKind.COUNT);
        assertThat(shop.shop().stockItems().movements(shop.variant(POSTER), 10)).isEmpty();

        set(POSTER, 4, MovementKind.COUNT);

        assertThat(shop.shop().stockItems().movements(shop.variant(POSTER), 10))
                .containsExactly(new StockMovement(
                        1,
                        shop.variant(POSTER),
                        shop.shop().locations().main().id(),
                        MovementKind.INITIAL,
                        4,
                        4,
                        "",
                        null,
                        "berta",
                        Fresh.NOW));
    }

    @Test
    void countsWhatIsHeldAsOnHand() {
        shop.place("tok_success");

        set(SHIRT, 2, MovementKind.COUNT);

        assertThat(shop.stock(SHIRT).reserved()).isEqualTo(2);
        assertThat(shop.stock(SHIRT).available()).isZero();
    }

    @Test
    void refusesToCountLessThanIsHeld() {
        shop.place("tok_success");

        assertThatExceptionOfType(InventoryRefusal.BelowReserved.class)
                .isThrownBy(() -> set(SHIRT, 1, MovementKind.COUNT))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("sku", SHIRT.value())
                        .containsEntry("requested", 1L)
                        .containsEntry("on_hand", 3L)
                        .containsEntry("reserved", 2L)
                        .containsEntry("available", 1L));
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(3);
    }

    @Test
    void refusesASkuThatDoesNotExist() {
        assertThatExceptionOfType(InventoryRefusal.UnknownSku.class)
                .isThrownBy(() -> set(new Sku("NOWHERE"), 1, MovementKind.COUNT))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("sku", "NOWHERE"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_001})
    void takesNoImpossibleNumber(long onHand) {
        assertThatIllegalArgumentException().isThrownBy(() -> set(SHIRT, onHand, MovementKind.COUNT));
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(3);
    }

    @Test
    void setsWhatTheCallerHasSeenAndNothingElse() {
        set(SHIRT, 5, MovementKind.COUNT);
        shop.place("tok_success");

        setIf(2, SHIRT, 6);

        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(6);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> setIf(2, SHIRT, 7))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("present_version", 3L));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> setIf(2, SHIRT, 6));
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(6);
        setIf(0, POSTER, 4);
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> setIf(0, POSTER, 5));
        assertThat(shop.stock(POSTER).onHand()).isEqualTo(4);
    }

    @Test
    void seesWhatWasBookedAtOtherPlaces() {
        Location attic = SampleLocations.warehouse(Location.Standing.ACTIVE);
        shop.inStore(() -> shop.installation().transactions().write(() -> {
            shop.shop().locations().add(attic);
            return shop.shop()
                    .stockItems()
                    .book(List.of(StockEntry.count(shop.variant(SHIRT), attic.id(), 7)), "anna", Fresh.NOW);
        }));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> setIf(1, SHIRT, 7))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("present_version", 2L));
        setIf(2, SHIRT, 7);

        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(7);
    }

    private void set(Sku sku, long onHand, MovementKind kind) {
        set(new SetStock.Command(sku, null, onHand, kind, "", "berta", null));
    }

    private void setIf(long version, Sku sku, long onHand) {
        set(new SetStock.Command(sku, null, onHand, MovementKind.COUNT, "", "berta", version));
    }

    private void set(SetStock.Command command) {
        shop.inStore(() -> {
            setStock.handle(command);
            return true;
        });
    }
}
