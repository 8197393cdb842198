package dev.entrepot.testing.application.inventory;

import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.application.inventory.StockMovementView;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.testing.domain.catalog.InMemoryProducts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger of stock in memory. */
public final class InMemoryStockLedger implements StockLedger {

    private final InMemoryProducts products;
    private final StockItems stockItems;
    private final Locations locations;

    /** Makes the ledger of some stock. */
    public InMemoryStockLedger(InMemoryProducts products, StockItems stockItems, Locations locations) {
        this.products = products;
        this.stockItems = stockItems;
        this.locations = locations;
    }

    @Override
    public Optional<List<StockMovementView>> listBefore(Sku sku, @Nullable String location, long before, int limit) {
        return variant(sku)
                .map(variant -> entries(variant, location)
                        .filter(entry -> entry.sequence() < before)
                        .limit(limit)
                        .map(entry -> new StockMovementView(
                                entry,
                                locations
                                        .find(entry.location())
                                        .orElseThrow()
                                        .location()
                                        .code()))
                        .toList());
    }

    @Override
    public OptionalLong balanceAt(Sku sku, @Nullable String location, Instant at) {
        return variant(sku)
                .map(variant -> entries(variant, location)
                        .filter(entry -> !entry.at().isAfter(at))
                        .collect(Collectors.toMap(
                                StockMovement::location, StockMovement::balance, (newest, earlier) -> newest))
                        .values()
                        .stream()
                        .mapToLong(balance -> balance)
                        .sum())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private Stream<StockMovement> entries(VariantId variant, @Nullable String location) {
        Stream<StockMovement> all = stockItems.movements(variant, Integer.MAX_VALUE).stream();
        if (location == null) {
            return all;
        }
        LocationId place = locations.named(location).id();
        return all.filter(entry -> entry.location().equals(place));
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
