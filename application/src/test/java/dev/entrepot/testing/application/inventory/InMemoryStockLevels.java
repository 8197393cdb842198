package dev.entrepot.testing.application.inventory;

import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import java.util.List;
import java.util.Optional;

/** The stock levels of in-memory products. */
public final class InMemoryStockLevels implements StockLevels {

    private final Products products;
    private final StockItems stockItems;

    /** Makes the levels of some products. */
    public InMemoryStockLevels(Products products, StockItems stockItems) {
        this.products = products;
        this.stockItems = stockItems;
    }

    @Override
    public Optional<StockLevelView> find(Sku sku) {
        return Optional.ofNullable(products.findVariantsBySku(List.of(sku)).get(sku))
                .map(variant -> view(sku, variant));
    }

    private StockLevelView view(Sku sku, VariantId variant) {
        StockItem item = stockItems.find(List.of(variant)).getOrDefault(variant, StockItem.none(variant));
        return new StockLevelView(sku, item.onHand(), item.reserved(), item.available(), version(variant));
    }

    private long version(VariantId variant) {
        return stockItems.movements(variant, 1).stream()
                .mapToLong(StockMovement::sequence)
                .findFirst()
                .orElse(0);
    }
}
