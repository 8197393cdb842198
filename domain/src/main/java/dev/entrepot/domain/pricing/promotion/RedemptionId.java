package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * Identity of the uses that one order makes of promotions, see {@link PromotionUses}.
 *
 * @param value a UUID; that of the order
 */
public record RedemptionId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static RedemptionId parse(String text) {
        return new RedemptionId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
