package dev.entrepot.testing.application.pricing;

import dev.entrepot.application.pricing.PriorPrices;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.InMemoryShop;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The prior prices of an in-memory shop. */
public final class InMemoryPriorPrices implements PriorPrices {

    private final InMemoryShop shop;

    /** Makes those of a shop. */
    public InMemoryPriorPrices(InMemoryShop shop) {
        this.shop = shop;
    }

    @Override
    public Map<PriceSetting.Place, Money> find(Collection<PriceSetting.Place> places) {
        Map<PriceSetting.Place, Money> found = new HashMap<>();
        places.forEach(place -> shop.priceLists().priorPrice(place).ifPresent(amount -> found.put(place, amount)));
        return found;
    }
}
