package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stock as people name it: by a SKU and the code of a location. */
final class NamedStock {

    private final StockLevels stockLevels;
    private final Locations locations;

    NamedStock(StockLevels stockLevels, Locations locations) {
        this.stockLevels = stockLevels;
        this.locations = locations;
    }

    /**
     * Which stock that is.
     *
     * @param location none for the default location
     * @throws InventoryRefusal.UnknownSku if there is no such variant
     * @throws LocationRefusal.Unknown if there is no such location
     */
    Found find(Sku sku, @Nullable String location) {
        VariantId variant = stockLevels.variants(List.of(sku)).get(sku);
        if (variant == null) {
            throw new InventoryRefusal.UnknownSku(sku.value());
        }
        Location found = locations.named(location);
        return new Found(new StockKey(variant, found.id()), new InventoryRefusal.OfItem.Names(sku, found.code()));
    }

    /** Stock that somebody named, and what it is called. */
    record Found(StockKey key, InventoryRefusal.OfItem.Names names) {}
}
