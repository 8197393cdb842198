package dev.entrepot.domain.identity;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of an API key.
 *
 * @param value a UUID of version 7
 */
public record ApiKeyId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ApiKeyId parse(String text) {
        return new ApiKeyId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
