package dev.entrepot.web.inventory;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.InventoryRefusal;

/** SKUs in the addresses of stock. */
final class StockSkus {

    private StockSkus() {}

    /**
     * What is no SKU is the SKU of no variant.
     *
     * @throws InventoryRefusal.UnknownSku if it is none
     */
    static Sku of(String text) {
        try {
            return new Sku(text);
        } catch (CatalogRefusal.InvalidSku e) {
            throw new InventoryRefusal.UnknownSku(text);
        }
    }
}
