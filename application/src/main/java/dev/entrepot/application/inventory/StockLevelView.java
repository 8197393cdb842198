package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;

/**
 * The stock of a variant as it is shown.
 *
 * @param available how many units may be promised now
 */
public record StockLevelView(Sku sku, long onHand, long reserved, long available) {}
