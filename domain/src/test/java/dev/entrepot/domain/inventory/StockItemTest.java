package dev.entrepot.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Refusal;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockItemTest {

    private static final VariantId SHIRT = new VariantId(Fresh.uuid());

    private static StockItem stock(long onHand, long reserved, long safetyStock) {
        return new StockItem(SHIRT, onHand, reserved, safetyStock);
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 0, 10", "10, 3, 2, 5", "10, 10, 0, 0", "10, 9, 5, 0", "0, 0, 0, 0"})
    void promisesWhatIsNeitherReservedNorKeptBack(long onHand, long reserved, long safetyStock, long available) {
        StockItem item = stock(onHand, reserved, safetyStock);

        assertThat(item.available()).isEqualTo(available);
        assertThat(item.canPromise(available)).isTrue();
        assertThat(item.canPromise(available + 1)).isFalse();
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
    void isCountedDownToWhatIsReserved() {
        assertThat(stock(5, 3, 1).withOnHand(3)).isEqualTo(stock(3, 3, 1));
        assertThat(stock(5, 3, 1).withOnHand(9)).isEqualTo(stock(9, 3, 1));
        assertThatExceptionOfType(InventoryRefusal.BelowReserved.class)
                .isThrownBy(() -> stock(5, 3, 1).withOnHand(2))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("stock_below_reserved");
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.facts())
                            .isEqualTo(Map.of("variant_id", SHIRT.value(), "requested", 2L, "reserved", 3L));
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, StockItem.MAX_ON_HAND + 1})
    void isCountedWithinItsBounds(long units) {
        assertThatIllegalArgumentException().isThrownBy(() -> stock(5, 3, 1).withOnHand(units));
        assertThatIllegalArgumentException().isThrownBy(() -> new StockCount(SHIRT, units));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "1000000001, 0, 0", "5, -1, 0", "5, 6, 0", "5, 0, -1"})
    void isNeverImpossible(long onHand, long reserved, long safetyStock) {
        assertThatIllegalArgumentException().isThrownBy(() -> stock(onHand, reserved, safetyStock));
    }

    @Test
    void takesTheBoundsThemselves() {
        assertThat(stock(StockItem.MAX_ON_HAND, StockItem.MAX_ON_HAND, 0).available())
                .isZero();
        assertThat(new StockCount(SHIRT, StockItem.MAX_ON_HAND).onHand()).isEqualTo(1_000_000_000L);
        assertThat(new StockCount(SHIRT, 0).onHand()).isZero();
        assertThat(StockItem.none(SHIRT)).isEqualTo(stock(0, 0, 0));
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
