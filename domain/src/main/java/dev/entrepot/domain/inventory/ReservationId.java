package dev.entrepot.domain.inventory;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of a reservation, chosen by whom the stock is held for; an order uses its own UUID.
 *
 * @param value a UUID of version 7
 */
public record ReservationId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ReservationId parse(String text) {
        return new ReservationId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
