package dev.entrepot.testing.application.inventory;

import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.testing.domain.catalog.InMemoryProducts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** The ledger of stock in memory. */
public final class InMemoryStockLedger implements StockLedger {

    private final InMemoryProducts products;
    private final StockItems stockItems;

    /** Makes the ledger of some stock. */
    public InMemoryStockLedger(InMemoryProducts products, StockItems stockItems) {
        this.products = products;
        this.stockItems = stockItems;
    }

    @Override
    public Optional<List<StockMovement>> listBefore(Sku sku, long before, int limit) {
        return variant(sku)
                .map(variant -> stockItems.movements(variant, Integer.MAX_VALUE).stream()
                        .filter(entry -> entry.sequence() < before)
                        .limit(limit)
                        .toList());
    }

    @Override
    public OptionalLong balanceAt(Sku sku, Instant at) {
        return variant(sku)
                .map(variant -> stockItems.movements(variant, Integer.MAX_VALUE).stream()
                        .filter(entry -> !entry.at().isAfter(at))
                        .mapToLong(StockMovement::quantity)
                        .sum())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private Optional<VariantId> variant(Sku sku) {
        return Optional.ofNullable(products.findVariantsBySku(List.of(sku)).get(sku))
                .or(() -> products.deleted().stream()
                        .sorted(Comparator.comparing(InMemoryStockLedger::deletedAt)
                                .reversed())
                        .flatMap(product -> product.variant(sku).stream())
                        .map(Variant::id)
                        .findFirst());
    }

    private static Instant deletedAt(Product product) {
        return Objects.requireNonNull(product.snapshot().deletion()).at();
    }
}
