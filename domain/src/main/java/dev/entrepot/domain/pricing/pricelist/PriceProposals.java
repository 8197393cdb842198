package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The changes of prices that wait, and those that have waited. Writes belong to a running transaction. */
public interface PriceProposals {

    /** The proposal, if there is one. */
    Optional<PriceProposal> find(PriceProposalId id);

    /** All that may still take effect on prices of these variants, the first one first. */
    List<PriceProposal> open(Collection<VariantId> variants);

    /** All that may still take effect on prices of this list, the first one first. */
    List<PriceProposal> openOn(String list);

    /**
     * The scheduled ones that have a time, which has come: the longest waiting first, locked until the running transaction ends. What
     * another transaction has locked is left to it. Belongs to a running transaction.
     *
     * @param limit at most how many
     */
    List<PriceProposal> due(Instant at, int limit);

    /**
     * Adds new ones, by one statement.
     *
     * @throws ConcurrentChange if an open one like it was added meanwhile
     * @throws IllegalArgumentException if one was added before
     */
    void add(Collection<PriceProposal> proposals);

    /**
     * Stores changed ones, by one statement.
     *
     * @throws ConcurrentChange if one is not of the version before
     */
    void update(Collection<PriceProposal> proposals);
}
