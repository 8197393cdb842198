package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.shipping.ShippingCost;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.shared.Money;
import java.util.List;

/**
 * How a basket is to be delivered, and what that costs before any discount.
 *
 * @param method the code of the shipping method
 * @param name what shoppers read
 * @param taxCategory what the delivery is to the tax office
 * @param cost zero or more, in the basket's currency
 * @param taxIncluded whether the cost contains the tax
 * @param reasons how the cost came about, in order; empty if that is not known
 */
public record Delivery(
        String method,
        String name,
        TaxCategory taxCategory,
        Money cost,
        boolean taxIncluded,
        List<ShippingCost.Step> reasons) {

    /**
     * Checks the cost and copies the reasons.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Delivery {
        if (cost.isNegative()) {
            throw new IllegalArgumentException("a delivery costs nothing or more, not " + cost);
        }
        reasons = List.copyOf(reasons);
    }

    /** A delivery whose cost was told by somebody else, such as the carrier. */
    public Delivery(String method, String name, TaxCategory taxCategory, Money cost, boolean taxIncluded) {
        this(method, name, taxCategory, cost, taxIncluded, List.of());
    }

    /**
     * A delivery by a method.
     *
     * @param answer what the method answered
     * @param asPaid that amount as the buyer pays it, see {@code TaxTable.priceFor}
     */
    public static Delivery by(ShippingMethod method, ShippingCost.Available answer, Money asPaid, boolean taxIncluded) {
        return new Delivery(method.code(), method.name(), method.taxCategory(), asPaid, taxIncluded, answer.steps());
    }
}
