package dev.entrepot.domain.catalog.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form of a product that can be bought.
 *
 * @param id its identity, to which price and stock are attached
 * @param sku its name in the shop
 * @param barcode its GTIN or other barcode, if it has one
 * @param options what tells it from its siblings, in the order in which a shopper chooses: {@code {Size=M, Colour=Red}}; empty for
 *     the only variant of a simple product
 * @param weightGrams its weight, in grams, not negative
 */
public record Variant(VariantId id, Sku sku, @Nullable String barcode, Map<String, String> options, long weightGrams) {

    /**
     * Checks the weight and keeps the order of the options.
     *
     * @throws IllegalArgumentException if the weight is negative
     */
    public Variant {
        if (weightGrams < 0) {
            throw new IllegalArgumentException("a weight is not negative: " + weightGrams);
        }
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The options' values as one text, such as {@code M / Red}; empty when there are none. */
    public String label() {
        return String.join(" / ", options.values());
    }
}
