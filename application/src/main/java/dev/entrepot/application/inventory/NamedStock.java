package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stock as people name it: by a SKU and the code of a place. */
final class NamedStock {

    private final Products products;
    private final Locations locations;

    NamedStock(Products products, Locations locations) {
        this.products = products;
        this.locations = locations;
    }

    /**
     * Which stock that is.
     *
     * @param location none for the default location
     * @throws InventoryRefusal.UnknownSku if there is no such variant
     * @throws LocationRefusal.Unknown if there is no such place
     */
    StockKey key(Sku sku, @Nullable String location) {
        VariantId variant = products.findVariantsBySku(List.of(sku)).get(sku);
        if (variant == null) {
            throw new InventoryRefusal.UnknownSku(sku.value());
        }
        return new StockKey(variant, locations.named(location).id());
    }
}
