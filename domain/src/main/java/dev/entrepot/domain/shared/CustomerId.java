package dev.entrepot.domain.shared;

import java.util.UUID;

/**
 * The identity of a customer. It stands here because prices, orders and accounts name customers without knowing anything of them.
 *
 * @param value a UUID of version 7
 */
public record CustomerId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static CustomerId parse(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
