package dev.entrepot.domain.catalog.product;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of a variant: the thing that has a SKU, a price and a stock.
 *
 * @param value a UUID of version 7
 */
public record VariantId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static VariantId parse(String text) {
        return new VariantId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
