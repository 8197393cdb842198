package dev.entrepot.testing.application.inventory;

import dev.entrepot.application.inventory.StockItemViews;
import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockLevel;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.testing.domain.InMemoryShop;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of stock in memory. */
public final class InMemoryStockItemViews implements StockItemViews {

    /** As PostgreSQL compares UUIDs. */
    private static final Comparator<Listed> LAST_FIRST = Comparator.<Listed, String>comparing(
                    listed -> listed.stock().item().variant().toString())
            .thenComparing(listed -> listed.stock().item().location().toString())
            .reversed();

    private final InMemoryShop shop;

    /** Makes the lists of a shop. */
    public InMemoryStockItemViews(InMemoryShop shop) {
        this.shop = shop;
    }

    @Override
    public List<Listed> list(Filter filter) {
        Location only = filter.location() == null ? null : shop.locations().named(filter.location());
        List<Listed> all = shop.products().all().stream()
                .flatMap(product -> product.variants().stream().flatMap(variant -> listed(product, variant)))
                .filter(listed -> only == null || listed.stock().location().equals(only.code()))
                .filter(listed -> is(filter.level(), listed.stock().item()))
                .sorted(LAST_FIRST)
                .toList();
        StockKey after = filter.after();
        return all.stream()
                .filter(listed ->
                        after == null || text(listed.stock().item().key()).compareTo(text(after)) < 0)
                .limit(filter.limit())
                .toList();
    }

    private static String text(StockKey key) {
        return key.variant() + "/" + key.location();
    }

    private Stream<Listed> listed(Product product, Variant variant) {
        return shop.warehouse().everywhere(variant.id()).stream().map(item -> {
            Location location =
                    shop.locations().find(item.location()).orElseThrow().location();
            StockLevelView.AtLocation place = new StockLevelView.AtLocation(location.code(), location.active(), item);
            return new Listed(variant.sku(), product.content().name(), place);
        });
    }

    private static boolean is(@Nullable StockLevel level, StockItem item) {
        Long threshold = item.policy().lowStockThreshold();
        return level == null
                || (level == StockLevel.LOW ? threshold != null && item.inStock() <= threshold : item.level() == level);
    }
}
