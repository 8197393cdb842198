package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The regular price of a variant.
 *
 * @param unit what one unit costs
 * @param compareAt the crossed-out price, if something is crossed out
 * @param tiers what one unit costs from greater quantities on, by rising quantity
 * @param priorPrice the lowest price of the 30 days before it was reduced, see {@link dev.entrepot.domain.pricing.pricelist.PriorPrice}
 */
public record PriceView(
        Sku sku,
        Money unit,
        @Nullable Money compareAt,
        List<Tier> tiers,
        @Nullable Money priorPrice) {

    /** Copies the tiers. */
    public PriceView {
        tiers = List.copyOf(tiers);
    }

    /** One that has no tiers. */
    public PriceView(Sku sku, Money unit, @Nullable Money compareAt, @Nullable Money priorPrice) {
        this(sku, unit, compareAt, List.of(), priorPrice);
    }

    /**
     * What one unit costs from a greater quantity on.
     *
     * @param priorPrice as that of the price for one unit
     */
    public record Tier(PriceTier price, @Nullable Money priorPrice) {}
}
