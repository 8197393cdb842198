package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.shared.Percentage;

/**
 * One tax on a thing.
 *
 * @param name what stands on the receipt, such as {@code VAT 19%}
 * @param percentage of the net price; exact, also for rates such as 8.875 %
 * @param compound whether it is taken of the net price together with what the rates before it take, instead of the net price alone
 */
public record TaxRate(String name, Percentage percentage, boolean compound) {

    /** A tax on the net price alone. */
    public TaxRate(String name, Percentage percentage) {
        this(name, percentage, false);
    }
}
