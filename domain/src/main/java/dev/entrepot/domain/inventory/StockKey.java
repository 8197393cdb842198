package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;

/** One variant at one place. */
public record StockKey(VariantId variant, LocationId location) {}
