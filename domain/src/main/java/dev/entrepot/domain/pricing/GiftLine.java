package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;

/**
 * Something that a promotion gives along for nothing.
 *
 * @param quantity 1 or more
 * @param promotion the code of the promotion that gives it
 * @param name what shoppers read of that promotion
 */
public record GiftLine(VariantId variant, Sku sku, int quantity, String promotion, String name) {}
