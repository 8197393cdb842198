package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.shared.Identifier;
import java.util.UUID;

/**
 * The identity of a proposed change of a price.
 *
 * @param value a UUID of version 7
 */
public record PriceProposalId(UUID value) implements Identifier {

    /**
     * Reads the textual form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static PriceProposalId parse(String text) {
        return new PriceProposalId(UUID.fromString(text));
    }

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
