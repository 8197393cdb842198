package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * Identity of a {@link CouponBatch}.
 *
 * @param value a UUID
 */
public record CouponBatchId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static CouponBatchId parse(String text) {
        return new CouponBatchId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
