package dev.entrepot.application.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriorPrice;
import dev.entrepot.domain.shared.Money;
import java.util.Collection;
import java.util.Map;

/** The lowest prices of the 30 days before reductions, as {@link PriorPrice} has them. */
public interface PriorPrices {

    /**
     * Those of some present prices, of any lists and currencies.
     *
     * @return what is no price, is not announced as reduced, or was not asked before, is left out
     */
    Map<PriceSetting.Place, Money> find(Collection<PriceSetting.Place> places);
}
