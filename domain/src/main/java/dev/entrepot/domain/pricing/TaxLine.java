package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.shared.Money;

/**
 * What one tax takes.
 *
 * @param rate the tax
 * @param base the net amount that it is taken of
 * @param amount how much it takes; contained in the line's total if prices include tax, on top of it if not
 */
public record TaxLine(TaxRate rate, Money base, Money amount) {}
