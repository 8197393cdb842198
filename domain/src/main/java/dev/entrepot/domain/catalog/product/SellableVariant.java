package dev.entrepot.domain.catalog.product;

/**
 * What a quote or an order has to know of a variant that can be bought.
 *
 * @param label the variant's options as one text, such as {@code M / Red}; empty for a simple product
 * @param weightGrams what one unit weighs; zero or more
 * @param product whose variant it is
 */
public record SellableVariant(VariantId id, Sku sku, String label, long weightGrams, SellableProduct product) {}
