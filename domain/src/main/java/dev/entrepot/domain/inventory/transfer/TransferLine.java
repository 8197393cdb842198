package dev.entrepot.domain.inventory.transfer;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockItem;

/**
 * So many units of one variant that go from one place to another.
 *
 * @param sku the SKU that the variant had when they were sent; it names the line from then on
 * @param quantity how many were sent: 1 to {@value StockItem#MAX_ON_HAND}
 * @param received how many have arrived; never more than were sent
 */
public record TransferLine(VariantId variant, Sku sku, long quantity, long received) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public TransferLine {
        if (quantity < 1 || quantity > StockItem.MAX_ON_HAND) {
            throw new IllegalArgumentException(
                    "1 to " + StockItem.MAX_ON_HAND + " units of a variant are sent, not " + quantity);
        }
        if (received < 0 || received > quantity) {
            throw new IllegalArgumentException(received + " of " + quantity + " units cannot have arrived");
        }
    }

    /** Units that are on their way. */
    public static TransferLine of(VariantId variant, Sku sku, long quantity) {
        return new TransferLine(variant, sku, quantity, 0);
    }

    TransferLine received(long units) {
        return new TransferLine(variant, sku, quantity, units);
    }
}
