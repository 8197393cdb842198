package dev.entrepot.domain.catalog.product;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of a product.
 *
 * @param value a UUID of version 7
 */
public record ProductId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ProductId parse(String text) {
        return new ProductId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
