package dev.entrepot.domain.catalog.product;

import dev.entrepot.domain.catalog.TaxCategory;

/**
 * What a quote or an order has to know of a variant that can be bought.
 *
 * @param label the variant's options as one text, such as {@code M / Red}; empty for a simple product
 * @param weightGrams what one unit weighs; zero or more
 */
public record SellableVariant(
        VariantId id,
        Sku sku,
        ProductId product,
        String productName,
        String label,
        TaxCategory taxCategory,
        long weightGrams) {}
