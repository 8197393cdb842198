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

    /** The greatest length of a barcode that edges take. */
    public static final int MAX_BARCODE = 64;

    /** The greatest number of options that edges take. */
    public static final int MAX_OPTIONS = 10;

    /** The greatest length of an option's name that edges take. */
    public static final int MAX_OPTION_NAME = 100;

    /** The greatest length of an option's value that edges take. */
    public static final int MAX_OPTION_VALUE = 200;

    /** The greatest weight that edges take, in grams: a thousand tonnes. */
    public static final long MAX_WEIGHT_GRAMS = 1_000_000_000L;

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
