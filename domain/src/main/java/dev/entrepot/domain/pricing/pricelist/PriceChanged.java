package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.Identifier;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;

/**
 * A price moved by more than 10 %, which those who follow the product want to know.
 *
 * @param list the code of the list that it stands on
 * @param minQuantity from which quantity on it holds
 * @param before what one unit cost
 * @param after what it costs now
 */
public record PriceChanged(
        VariantId variant, String list, int minQuantity, Money before, Money after, Instant occurredAt)
        implements DomainEvent {

    @Override
    public Identifier aggregate() {
        return variant;
    }
}
