package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of a promotion.
 *
 * @param value a UUID of version 7
 */
public record PromotionId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static PromotionId parse(String text) {
        return new PromotionId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
