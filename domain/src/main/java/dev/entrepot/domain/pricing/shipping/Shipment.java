package dev.entrepot.domain.pricing.shipping;

import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be delivered, as far as its cost goes.
 *
 * @param subtotal what the goods cost after discounts, in the basket's currency; zero or more
 * @param grams what they weigh together; zero or more
 * @param destination where they go
 * @param tier the buyer's tier, such as {@code premium}; absent for who has none
 */
public record Shipment(
        Money subtotal,
        long grams,
        Destination destination,
        @Nullable String tier) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the subtotal or the weight is negative
     */
    public Shipment {
        if (subtotal.isNegative() || grams < 0) {
            throw new IllegalArgumentException(
                    "goods cost and weigh nothing or more, not " + subtotal + " and " + grams + " g");
        }
    }
}
