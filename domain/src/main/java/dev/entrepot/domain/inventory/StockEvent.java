package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.shared.DomainEvent;
import java.time.Instant;

/** What happens to stock. */
public sealed interface StockEvent extends DomainEvent {

    /**
     * Another level was reached: stock became low, ran out, or came back. It is told once for each crossing, by the write that crossed,
     * and not again as long as the level stays. What was never at a location was out there, so that its first stock is told as well.
     *
     * @param before the level that it had
     * @param after the level that it has
     * @param inStock how many units that are there may be promised now
     */
    record StockLevelChanged(
            VariantId variant,
            LocationId location,
            StockLevel before,
            StockLevel after,
            long inStock,
            Instant occurredAt)
            implements StockEvent {

        @Override
        public VariantId aggregate() {
            return variant;
        }
    }
}
