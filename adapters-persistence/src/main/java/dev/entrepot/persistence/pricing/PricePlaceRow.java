package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import java.util.UUID;

/** Where a price stands, as what a statement takes many of. */
record PricePlaceRow(UUID variantId, String currency, String list, int minQuantity) {

    static PricePlaceRow of(PriceSetting.Place place) {
        return new PricePlaceRow(
                place.variant().value(), place.currency().getCurrencyCode(), place.list(), place.minQuantity());
    }
}
