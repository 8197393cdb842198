package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.PriceTier;

/**
 * A price on a list, as those see it who keep the list.
 *
 * @param sku of the variant
 */
public record PriceListEntryView(Sku sku, PriceTier tier) {}
