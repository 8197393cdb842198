package dev.entrepot.domain.ordering;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of an order.
 *
 * @param value a UUID of version 7
 */
public record OrderId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static OrderId parse(String text) {
        return new OrderId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
