package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;

/** A price of a variant, from some quantity on, on a list. */
public record PriceListEntry(PriceListTerms list, VariantId variant, PriceTier tier) {}
