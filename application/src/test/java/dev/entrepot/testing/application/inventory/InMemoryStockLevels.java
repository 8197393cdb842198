package dev.entrepot.testing.application.inventory;

import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.testing.domain.InMemoryShop;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The stock levels of in-memory products. Variants that a product no longer offers are unknown here, unless it was deleted. */
public final class InMemoryStockLevels implements StockLevels {

    private final InMemoryShop shop;

    /** Makes the levels of a shop. */
    public InMemoryStockLevels(InMemoryShop shop) {
        this.shop = shop;
    }

    @Override
    public Optional<StockLevelView> find(Sku sku) {
        return Optional.ofNullable(
                        shop.products().findVariantsBySku(List.of(sku)).get(sku))
                .map(variant -> view(sku, variant, true))
                .or(() -> held(sku));
    }

    @Override
    public Map<Sku, VariantId> variants(Collection<Sku> skus) {
        Map<Sku, VariantId> found = new HashMap<>(shop.products().findVariantsBySku(skus));
        skus.forEach(sku -> heldOf(sku).ifPresent(variant -> found.putIfAbsent(sku, variant)));
        return found;
    }

    private Optional<StockLevelView> held(Sku sku) {
        return heldOf(sku).map(variant -> view(sku, variant, false));
    }

    private Optional<VariantId> heldOf(Sku sku) {
        return shop.products().deleted().stream()
                .sorted(Comparator.comparing(InMemoryStockLevels::deletedAt).reversed())
                .flatMap(product -> product.variant(sku).stream())
                .map(Variant::id)
                .filter(variant -> shop.warehouse().everywhere(variant).stream().anyMatch(item -> item.reserved() > 0))
                .findFirst();
    }

    private StockLevelView view(Sku sku, VariantId variant, boolean offered) {
        List<StockItem> items = shop.warehouse().everywhere(variant);
        long version = shop.stockItems().lockVersion(variant);
        List<StockLevelView.AtLocation> locations = shop.locations().all().stream()
                .flatMap(location -> items.stream()
                        .filter(item -> item.location().equals(location.id()))
                        .map(item -> new StockLevelView.AtLocation(location.code(), location.active(), item)))
                .toList();
        return new StockLevelView(sku, offered, version, locations);
    }

    private static Instant deletedAt(Product product) {
        return Objects.requireNonNull(product.snapshot().deletion()).at();
    }
}
