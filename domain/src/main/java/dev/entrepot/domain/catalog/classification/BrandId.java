package dev.entrepot.domain.catalog.classification;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of a brand.
 *
 * @param value a UUID of version 7
 */
public record BrandId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static BrandId parse(String text) {
        return new BrandId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
