package dev.entrepot.application.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a price that somebody wants to change.
 *
 * @param change what is to become what
 * @param proposal where a change that waits is kept; none for others, and for one that is only planned
 */
public record PriceOutcome(
        PriceChange change, Result result, @Nullable PriceProposalId proposal) {

    /** Whether it takes effect. */
    public enum Result {
        /** It is in force. */
        APPLIED,
        /** The price was that already. */
        UNCHANGED,
        /** It waits for its time. */
        SCHEDULED,
        /** It waits for somebody else's approval. */
        WAITING_FOR_APPROVAL
    }
}
