package dev.entrepot.domain.inventory.transfer;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of a transfer.
 *
 * @param value a UUID of version 7, so that later transfers sort behind earlier ones
 */
public record TransferId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static TransferId parse(String text) {
        return new TransferId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
