package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;

/**
 * A demand that the stock cannot meet.
 *
 * @param requested how many units were wanted
 * @param available how many there are to promise; zero for a variant that was never in stock
 */
public record Shortage(VariantId variant, long requested, long available) {}
