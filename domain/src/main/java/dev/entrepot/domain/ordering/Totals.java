package dev.entrepot.domain.ordering;

import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.shared.Money;

/**
 * What an order costs.
 *
 * @param taxIncluded whether the lines' totals contain the tax
 * @param subtotal before discounts
 * @param discount what promotions took off, as a positive amount
 * @param total what has to be paid
 */
public record Totals(boolean taxIncluded, Money subtotal, Money discount, Money shipping, Money tax, Money total) {

    /** The totals of a quote. */
    public static Totals of(Quote quote) {
        return new Totals(
                quote.taxIncluded(), quote.subtotal(), quote.discount(), quote.shipping(), quote.tax(), quote.total());
    }
}
