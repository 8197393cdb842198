package dev.entrepot.application.inventory;

import static dev.entrepot.application.SmallShop.SHIRT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import org.junit.jupiter.api.Test;

class KeepStockTest {

    private final SmallShop shop = new SmallShop();
    private final KeepStock keepStock = new KeepStock(
            shop.installation().transactions(),
            shop.installation().stockLevels(),
            shop.shop().stockItems(),
            shop.shop().locations(),
            shop.installation().clock());

    @Test
    void keepsStockInAnotherWay() {
        keep(SHIRT, main(), new StockPolicy(1, 2L, new Backorder.Allow(4)));

        StockItem kept = shop.stock(SHIRT);
        assertThat(kept.available()).isEqualTo(6);
        assertThat(kept.inStock()).isEqualTo(2);
    }

    @Test
    void refusesALimitBelowWhatWasPromised() {
        keep(SHIRT, main(), new StockPolicy(0, null, new Backorder.Allow(4)));
        shop.place("tok_success");
        shop.place("tok_success");

        assertThatExceptionOfType(InventoryRefusal.BelowPromised.class)
                .isThrownBy(() -> keep(SHIRT, main(), StockPolicy.PLAIN))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("sku", SHIRT.value())
                        .containsEntry("limit", 0L));
    }

    @Test
    void refusesWhatNobodyKnows() {
        assertThatExceptionOfType(InventoryRefusal.UnknownSku.class)
                .isThrownBy(() -> keep(new Sku("NOWHERE"), main(), StockPolicy.PLAIN));
        assertThatExceptionOfType(LocationRefusal.NotFound.class)
                .isThrownBy(() -> keep(SHIRT, "nowhere", StockPolicy.PLAIN));
    }

    private String main() {
        return shop.inStore(() -> shop.shop().locations().main().code());
    }

    private void keep(Sku sku, String location, StockPolicy policy) {
        shop.inStore(() -> {
            keepStock.handle(new KeepStock.Command(sku, location, policy));
            return true;
        });
    }
}
