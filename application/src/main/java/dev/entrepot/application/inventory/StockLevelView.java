package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;

/**
 * The stock of a variant as it is shown.
 *
 * @param available how many units may be promised now
 * @param version the place in the ledger of the newest entry of the variant, 0 if it was never counted; it changes with what is on hand,
 *     not with what is held or let go
 */
public record StockLevelView(Sku sku, long onHand, long reserved, long available, long version) {}
