package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PriceRow(
        UUID variantId,
        String currency,
        String list,
        long unit,
        @Nullable Long compareAt) {

    static PriceRow of(VariantId variant, Price price) {
        return new PriceRow(
                variant.value(),
                price.unit().currency().getCurrencyCode(),
                price.list(),
                price.unit().minor(),
                price.crossedOut().map(Money::minor).orElse(null));
    }
}
