package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.SetStock;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.inventory.StockLevelsContract;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JdbcStockLevelsTest implements StockLevelsContract {

    private final TestStore store = new TestStore();

    @Override
    public StockLevels stockLevels() {
        return new JdbcStockLevels(store.jdbc());
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), new PersistenceJson());
    }

    @Override
    public Stockroom stockroom() {
        return store.stockroom();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }

    @Test
    void oneOfManyClerksWhoHaveSeenTheSameStockSetsItWhereverThatIs() {
        SetStock setStock = new SetStock(
                store.transactions(),
                stockLevels(),
                stockroom().items(),
                stockroom().locations(),
                Clock.fixed(Fresh.NOW, ZoneOffset.UTC));
        Product product = SampleProducts.published();
        Sku sku = product.variants().getFirst().sku();
        store.write(() -> {
            products().add(product);
            return true;
        });
        LocationId other = store.write(Places.newPlace(stockroom().locations()));
        String otherCode = store.call(() -> stockroom().locations().find(other))
                .orElseThrow()
                .location()
                .code();

        for (int round = 0; round < 5; round++) {
            long seen = store.call(() -> stockLevels().find(sku)).orElseThrow().version();
            int base = 100 * (round + 1);
            List<Boolean> won = Race.run(8, clerk -> {
                try {
                    String place = clerk % 2 == 0 ? null : otherCode;
                    CurrentStore.run(
                            store.id(),
                            () -> setStock.handle(new SetStock.Command(
                                    sku, place, base + clerk, MovementKind.COUNT, "", "clerk", seen)));
                    return true;
                } catch (StaleVersion late) {
                    return false;
                }
            });

            assertThat(won).as("round %d", round).containsOnlyOnce(true);
            assertThat(store.call(() -> stockLevels().find(sku)).orElseThrow().version())
                    .isEqualTo(seen + 1);
        }
    }
}
