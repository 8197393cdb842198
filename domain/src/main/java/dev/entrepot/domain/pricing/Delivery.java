package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.shared.Money;

/**
 * How a basket is to be delivered, and what that costs before any discount.
 *
 * @param method the code of the shipping method
 * @param name what shoppers read
 * @param taxCategory what the delivery is to the tax office
 * @param cost zero or more, in the basket's currency
 * @param taxIncluded whether the cost contains the tax
 */
public record Delivery(String method, String name, TaxCategory taxCategory, Money cost, boolean taxIncluded) {

    /**
     * Checks the cost.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Delivery {
        if (cost.isNegative()) {
            throw new IllegalArgumentException("a delivery costs nothing or more, not " + cost);
        }
    }
}
