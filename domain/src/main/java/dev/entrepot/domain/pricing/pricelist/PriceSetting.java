package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Author;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;

/**
 * What a price is to become, by whose will and why.
 *
 * @param minQuantity from which quantity on it holds, 1 or more
 * @param price what one unit will cost; it names its list and its currency
 * @param by who wants it
 * @param reason for people; may be empty
 */
public record PriceSetting(VariantId variant, int minQuantity, Price price, Author by, String reason) {

    /**
     * Checks the quantity.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public PriceSetting {
        if (minQuantity < 1) {
            throw new IllegalArgumentException("a price holds from 1 unit on or from more, not from " + minQuantity);
        }
    }

    /** A regular price, which holds from one unit on. */
    public static PriceSetting base(VariantId variant, Price price, Author by, String reason) {
        return new PriceSetting(variant, 1, price, by, reason);
    }

    /**
     * Makes sure that each price is set once.
     *
     * @throws IllegalArgumentException if one is set twice
     */
    public static void demandDistinct(Collection<PriceSetting> settings) {
        Set<Place> places = new HashSet<>();
        for (PriceSetting setting : settings) {
            if (!places.add(setting.place())) {
                throw new IllegalArgumentException("a price is set twice: " + setting);
            }
        }
    }

    /** Whether it is about a regular price of one unit. */
    public boolean isBase() {
        return minQuantity == 1 && price.list().equals(Price.BASE_LIST);
    }

    /** Which price it is about. */
    public Place place() {
        return new Place(variant, price.unit().currency(), price.list(), minQuantity);
    }

    /** Where a price stands. */
    public record Place(VariantId variant, Currency currency, String list, int minQuantity) {}
}
