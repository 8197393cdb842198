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
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetStockTest {

    private final SmallShop shop = new SmallShop();
    private final SetStock setStock = new SetStock(
            shop.installation().transactions(),
            shop.shop().products(),
            shop.shop().stockItems(),
            shop.shop().locations(),
            shop.installation().clock());

    @ParameterizedTest
    @EnumSource(names = {"COUNT", "ADJUSTMENT"})
    void writesTheDifferenceIntoTheLedger(MovementKind kind) {
        shop.installation().clock().advance(Duration.ofHours(1));

        assertThat(set(SHIRT, 5, kind)).isEqualTo(new SetStock.Counted(shop.stock(SHIRT), 2));
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
        assertThat(set(POSTER, 0, MovementKind.COUNT)).isEqualTo(new SetStock.Counted(shop.stock(POSTER), 0));
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

        StockItem counted = set(SHIRT, 2, MovementKind.COUNT).item();

        assertThat(counted.reserved()).isEqualTo(2);
        assertThat(counted.available()).isZero();
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
        long seen = set(SHIRT, 5, MovementKind.COUNT).version();
        shop.place("tok_success");

        SetStock.Counted counted = setIf(seen, SHIRT, 6);

        assertThat(counted.item().onHand()).isEqualTo(6);
        assertThat(counted.version()).isGreaterThan(seen);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> setIf(seen, SHIRT, 7))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("present_version", counted.version()));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> setIf(seen, SHIRT, 6));
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(6);
        assertThat(setIf(0, POSTER, 4).version()).isPositive();
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> setIf(0, POSTER, 5));
    }

    private SetStock.Counted set(Sku sku, long onHand, MovementKind kind) {
        return shop.inStore(() -> setStock.handle(new SetStock.Command(sku, null, onHand, kind, "", "berta", null)));
    }

    private SetStock.Counted setIf(long version, Sku sku, long onHand) {
        return shop.inStore(() ->
                setStock.handle(new SetStock.Command(sku, null, onHand, MovementKind.COUNT, "", "berta", version)));
    }
}
