package dev.entrepot.testing.application.inventory;

import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.testing.domain.catalog.InMemoryProducts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The stock levels of in-memory products. Variants that a product no longer offers are unknown here, unless it was deleted. */
public final class InMemoryStockLevels implements StockLevels {

    private final InMemoryProducts products;
    private final StockItems stockItems;

    /** Makes the levels of some products. */
    public InMemoryStockLevels(InMemoryProducts products, StockItems stockItems) {
        this.products = products;
        this.stockItems = stockItems;
    }

    @Override
    public Optional<StockLevelView> find(Sku sku) {
        return Optional.ofNullable(products.findVariantsBySku(List.of(sku)).get(sku))
                .map(variant -> {
                    StockItem item = item(variant);
                    return new StockLevelView(sku, item.onHand(), item.reserved(), item.available(), version(variant));
                })
                .or(() -> held(sku));
    }

    private Optional<StockLevelView> held(Sku sku) {
        return products.deleted().stream()
                .sorted(Comparator.comparing(InMemoryStockLevels::deletedAt).reversed())
                .flatMap(product -> product.variant(sku).stream())
                .map(variant -> item(variant.id()))
                .filter(item -> item.reserved() > 0)
                .map(item -> new StockLevelView(sku, item.onHand(), item.reserved(), 0, version(item.variant())))
                .findFirst();
    }

    private static Instant deletedAt(Product product) {
        return Objects.requireNonNull(product.snapshot().deletion()).at();
    }

    private StockItem item(VariantId variant) {
        return stockItems.find(List.of(variant)).getOrDefault(variant, StockItem.none(variant));
    }

    private long version(VariantId variant) {
        return stockItems.movements(variant, 1).stream()
                .mapToLong(StockMovement::sequence)
                .findFirst()
                .orElse(0);
    }
}
