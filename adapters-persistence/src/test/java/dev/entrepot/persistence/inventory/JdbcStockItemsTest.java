package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.inventory.ReservationsContract;
import dev.entrepot.testing.domain.inventory.StockItemsContract;
import dev.entrepot.testing.domain.inventory.StockUnderLoadContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcStockItemsTest implements StockItemsContract, ReservationsContract, StockUnderLoadContract {

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
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
