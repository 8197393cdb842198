package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockEvent.StockLevelChanged;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.inventory.ReservationsContract;
import dev.entrepot.testing.domain.inventory.StockCrossingsContract;
import dev.entrepot.testing.domain.inventory.StockItemsContract;
import dev.entrepot.testing.domain.inventory.StockUnderLoadContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class InMemoryStockItemsTest
        implements StockItemsContract, ReservationsContract, StockCrossingsContract, StockUnderLoadContract {

    private final List<DomainEvent> events = new ArrayList<>();
    private final InMemoryShop shop = new InMemoryShop(new InMemoryUnitOfWork(), events::add);

    @Override
    public Stockroom stockroom() {
        return shop.stockroom();
    }

    @Override
    public Products products() {
        return shop.products();
    }

    @Override
    public List<StockLevelChanged> crossings(VariantId variant) {
        return events.stream()
                .filter(event -> event.aggregate().equals(variant))
                .map(StockLevelChanged.class::cast)
                .toList();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
