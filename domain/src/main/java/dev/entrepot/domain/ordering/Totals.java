package dev.entrepot.domain.ordering;

import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an order costs.
 *
 * @param taxIncluded whether all totals of lines and delivery contain the tax; where only some do, each says it for itself
 * @param subtotal before discounts
 * @param discount what promotions took off, as a positive amount
 * @param tax what all taxes take
 * @param taxAdded what of that the totals of lines and delivery do not contain
 * @param cashRounding what was added to all that, so that it can be paid in coins; less than zero where it was taken off
 * @param total what has to be paid
 * @param taxRelief why the buyer pays no tax, as it stands on the receipt; none if taxes are taken as usual
 */
public record Totals(
        boolean taxIncluded,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money taxAdded,
        Money cashRounding,
        Money total,
        @Nullable String taxRelief) {

    /** The totals of a quote. */
    public static Totals of(Quote quote) {
        return new Totals(
                quote.taxIncluded(),
                quote.subtotal(),
                quote.discount(),
                quote.shipping(),
                quote.tax(),
                quote.taxAdded(),
                quote.cashRounding(),
                quote.total(),
                quote.taxRelief().orElse(null));
    }
}
