package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.inventory.StockItemViewsContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import java.util.function.Supplier;

class InMemoryStockItemViewsTest implements StockItemViewsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public StockItemViews stockItemViews() {
        return installation.stockItemViews();
    }

    @Override
    public Products products() {
        return installation.shop().products();
    }

    @Override
    public Stockroom stockroom() {
        return installation.shop().stockroom();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
