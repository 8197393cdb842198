package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price on a list, as those see it who keep the list.
 *
 * @param sku of the variant
 * @param priorPrice the lowest price of the 30 days before it was reduced; none if it is not, or nothing was asked before
 */
public record PriceListEntryView(
        VariantId variant,
        Sku sku,
        PriceTier tier,
        @Nullable Money priorPrice) {}
