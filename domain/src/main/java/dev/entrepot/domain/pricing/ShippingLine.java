package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.shared.Money;
import java.util.List;

/**
 * The price of the delivery.
 *
 * @param method the code of the shipping method
 * @param name what shoppers read
 * @param taxIncluded whether cost and total contain the tax
 * @param cost what it costs before discounts
 * @param adjustments what promotions took off it, in the order in which they were applied
 * @param total cost less adjustments
 * @param taxes what is taken of it, by rate
 */
public record ShippingLine(
        String method,
        String name,
        boolean taxIncluded,
        Money cost,
        List<Adjustment> adjustments,
        Money total,
        List<TaxLine> taxes) {

    /** Copies the lists. */
    public ShippingLine {
        adjustments = List.copyOf(adjustments);
        taxes = List.copyOf(taxes);
    }

    /** What all taxes take of it together. */
    public Money tax() {
        return Money.total(total.currency(), taxes.stream().map(TaxLine::amount).toList());
    }
}
