package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceChanged;
import dev.entrepot.domain.shared.DomainEvent;
import java.util.Map;

/** Under which names what happens to prices is stored. */
public final class StoredPriceEvents {

    private StoredPriceEvents() {}

    /** The names; they never change. */
    public static Map<String, Class<? extends DomainEvent>> names() {
        return Map.of("price_changed", PriceChanged.class);
    }
}
