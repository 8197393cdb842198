package dev.entrepot.domain.pricing.pricelist;

/**
 * A price that holds from some quantity on.
 *
 * @param minQuantity 1 or more
 */
public record PriceTier(int minQuantity, Price price) {

    /**
     * Checks the quantity.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public PriceTier {
        if (minQuantity < 1) {
            throw new IllegalArgumentException("a price holds from 1 unit on or from more, not from " + minQuantity);
        }
    }
}
