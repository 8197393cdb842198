package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.shared.Percentage;

/**
 * One tax on a thing.
 *
 * @param name what stands on the receipt, such as {@code VAT 19%}
 * @param percentage of the net price; exact, also for rates such as 8.875 %
 */
public record TaxRate(String name, Percentage percentage) {}
