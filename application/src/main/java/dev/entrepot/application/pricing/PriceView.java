package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The regular price of a variant.
 *
 * @param unit what one unit costs
 * @param compareAt the crossed-out price, if something is crossed out
 * @param priorPrice the lowest price of the 30 days before it was reduced, see {@link dev.entrepot.domain.pricing.pricelist.PriorPrice}
 */
public record PriceView(
        Sku sku,
        Money unit,
        @Nullable Money compareAt,
        @Nullable Money priorPrice) {}
