package dev.entrepot.domain.inventory.location;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of a place where stock is kept.
 *
 * @param value a UUID of version 7
 */
public record LocationId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static LocationId parse(String text) {
        return new LocationId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
