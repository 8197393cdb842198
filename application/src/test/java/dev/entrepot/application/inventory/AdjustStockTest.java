package dev.entrepot.application.inventory;

import static dev.entrepot.application.SmallShop.SHIRT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustStockTest {

    private static final UUID ORDER = Fresh.uuid();

    private final SmallShop shop = new SmallShop();
    private final AdjustStock adjustStock = new AdjustStock(
            shop.installation().once(),
            shop.installation().stockLevels(),
            shop.shop().stockItems(),
            shop.shop().locations(),
            shop.installation().clock());

    @Test
    void booksWhatCameWithItsReference() {
        AdjustStock.Adjusted adjusted =
                adjust(null, SHIRT, 2, MovementKind.RETURN).result();

        assertThat(adjusted.balance()).isEqualTo(5);
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(5);
        assertThat(shop.shop().stockItems().movements(shop.variant(SHIRT), 1))
                .containsExactly(new StockMovement(
                        2,
                        shop.variant(SHIRT),
                        shop.shop().locations().main().id(),
                        MovementKind.RETURN,
                        2,
                        5,
                        "too small",
                        ORDER,
                        "berta",
                        Fresh.NOW));
    }

    @Test
    void booksOnceForAKey() {
        IdempotencyKey key = new IdempotencyKey("berta", "key", "print");
        Answer<AdjustStock.Adjusted> first = adjust(key, SHIRT, 2, MovementKind.RECEIPT);

        Answer<AdjustStock.Adjusted> second = adjust(key, SHIRT, 2, MovementKind.RECEIPT);

        assertThat(second.replayed()).isTrue();
        assertThat(second.result()).isEqualTo(first.result());
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(5);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatExceptionOfType(InventoryRefusal.NotOnHand.class)
                .isThrownBy(() -> adjust(null, SHIRT, -4, MovementKind.DAMAGE))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("sku", SHIRT.value())
                        .containsEntry("requested", 4L)
                        .containsEntry("on_hand", 3L));
        assertThatExceptionOfType(InventoryRefusal.TooMany.class)
                .isThrownBy(() -> adjust(null, SHIRT, 1_000_000_000, MovementKind.RECEIPT));
        shop.place("tok_success");
        assertThatExceptionOfType(InventoryRefusal.BelowReserved.class)
                .isThrownBy(() -> adjust(null, SHIRT, -2, MovementKind.ADJUSTMENT));
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(3);
    }

    @Test
    void refusesWhatNobodyKnows() {
        assertThatExceptionOfType(InventoryRefusal.UnknownSku.class)
                .isThrownBy(() -> adjust(null, new Sku("NOWHERE"), 1, MovementKind.RECEIPT));
        assertThatExceptionOfType(LocationRefusal.Unknown.class)
                .isThrownBy(() -> handle(null, SHIRT, "nowhere", 1, MovementKind.RECEIPT));
    }

    @ParameterizedTest
    @CsvSource({"RECEIPT, -1", "RETURN, -1", "DAMAGE, 1", "SALE, 1", "TRANSFER_IN, -1", "TRANSFER_OUT, 1", "INITIAL, -1"
    })
    void takesNoReasonOfTheOtherDirection(MovementKind kind, long by) {
        assertThatIllegalArgumentException().isThrownBy(() -> adjust(null, SHIRT, by, kind));
        assertThat(kind.admits(new StockChange.By(-by))).isTrue();
    }

    private Answer<AdjustStock.Adjusted> adjust(@Nullable IdempotencyKey key, Sku sku, long by, MovementKind kind) {
        return handle(key, sku, null, by, kind);
    }

    private Answer<AdjustStock.Adjusted> handle(
            @Nullable IdempotencyKey key, Sku sku, @Nullable String location, long by, MovementKind kind) {
        return shop.inStore(() -> adjustStock.handle(new AdjustStock.Command(
                key, sku, location, new StockChange.By(by), kind, ORDER, "too small", "berta")));
    }
}
