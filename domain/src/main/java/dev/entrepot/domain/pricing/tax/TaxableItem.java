package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.shared.Money;

/**
 * Something that tax is taken of: a line of a basket, its shipping, a surcharge.
 *
 * @param category what kind of thing it is to the tax office
 * @param amount what it costs after discounts; negative for a credit
 * @param taxIncluded whether the amount contains the tax, which is up to the price list that it comes from
 * @param quantity of how many units it is the amount, for shops that round the tax of every unit; 1 or more
 */
public record TaxableItem(TaxCategory category, Money amount, boolean taxIncluded, int quantity) {

    /**
     * Checks the quantity.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public TaxableItem {
        if (quantity < 1) {
            throw new IllegalArgumentException("an item has a unit at least, not " + quantity);
        }
    }
}
