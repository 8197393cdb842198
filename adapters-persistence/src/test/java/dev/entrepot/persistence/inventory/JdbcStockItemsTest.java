package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockEvent.StockLevelChanged;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.inventory.ReservationsContract;
import dev.entrepot.testing.domain.inventory.StockCrossingsContract;
import dev.entrepot.testing.domain.inventory.StockItemsContract;
import dev.entrepot.testing.domain.inventory.StockUnderLoadContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.util.List;
import java.util.function.Supplier;

class JdbcStockItemsTest
        implements StockItemsContract, ReservationsContract, StockCrossingsContract, StockUnderLoadContract {

    private final TestStore store = new TestStore();

    @Override
    public Stockroom stockroom() {
        return store.stockroom();
    }

    /** Not asked: the tables of stock do not refer to those of the catalogue. */
    @Override
    public Products products() {
        return new InMemoryShop().products();
    }

    @Override
    public VariantId aVariant() {
        return new VariantId(Fresh.uuid());
    }

    @Override
    public List<StockLevelChanged> crossings(VariantId variant) {
        PersistenceJson json = new PersistenceJson();
        return store.call(() -> store.jdbc()
                .sql(
                        "select payload from outbox_events where aggregate = ? and type = 'stock_level_changed' order by sequence")
                .param(variant.value())
                .query((row, number) -> json.read(row.getString("payload"), StockLevelChanged.class))
                .list());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
