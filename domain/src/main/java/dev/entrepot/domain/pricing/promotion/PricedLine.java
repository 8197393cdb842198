package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.pricing.Classification;
import dev.entrepot.domain.pricing.pricelist.PriceChoice;
import dev.entrepot.domain.shared.Money;

/**
 * A line of the basket with its price, before any promotion.
 *
 * @param position where it stands in the basket, from 0
 * @param subtotal unit price times quantity
 */
public record PricedLine(int position, BasketLine line, PriceChoice choice, Money subtotal) {

    /** The unit price. */
    public Money unit() {
        return choice.price().unit();
    }

    /** How many units. */
    public int quantity() {
        return line.quantity();
    }

    /** Where the variant stands in the catalogue. */
    public Classification classification() {
        return line.classification();
    }

    /** Whether the price stands beside a crossed-out one, or is below the regular one. */
    public boolean reduced() {
        return choice.price().compareAt() != null
                || unit().minor() < choice.regular().minor();
    }
}
