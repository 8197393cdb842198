package dev.entrepot.application.merchandising;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant as an editor writes it, with its price and its stock.
 *
 * @param id the variant that it replaces; none for a new one
 * @param sku none to have one made
 * @param barcode its GTIN or other barcode, if it has one
 * @param options what tells it from its siblings
 * @param price its regular price; none to leave it as it is
 * @param onHand how many there are; none to leave the stock as it is
 */
public record VariantDraft(
        @Nullable VariantId id,
        @Nullable Sku sku,
        @Nullable String barcode,
        Map<String, String> options,
        long weightGrams,
        @Nullable Price price,
        @Nullable Long onHand) {}
