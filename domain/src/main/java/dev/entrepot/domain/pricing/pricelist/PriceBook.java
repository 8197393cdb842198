package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * The prices in force for some variants in one currency.
 *
 * @param version the version of the shop's pricing rules at which the prices were read
 * @param taxIncluded whether the prices contain the tax
 * @param prices variants without a price are left out
 */
public record PriceBook(long version, Currency currency, boolean taxIncluded, Map<VariantId, Price> prices) {

    /** Copies the prices. */
    public PriceBook {
        prices = Map.copyOf(prices);
    }

    /** The variant's price, if it has one. */
    public Optional<Price> price(VariantId variant) {
        return Optional.ofNullable(prices.get(variant));
    }
}
