package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.shared.Money;

/**
 * What one tax takes.
 *
 * @param rate the tax
 * @param base the amount that it is taken of: the net, for a compound rate together with what the earlier rates take
 * @param amount how much it takes; contained in the item's amount if that includes tax, on top of it if not
 */
public record TaxLine(TaxRate rate, Money base, Money amount) {}
