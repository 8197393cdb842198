package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposed changes of prices as staff sees them. */
public interface PriceProposalViews {

    /** The proposal, if there is one. */
    Optional<PriceProposalView> find(PriceProposalId id);

    /** All that may still take effect on prices of these variants, the newest first. */
    List<PriceProposalView> open(Collection<VariantId> variants);

    /**
     * Proposals, the newest first.
     *
     * @param state only those in this state; none for all
     */
    Page<PriceProposalView> list(PriceProposal.@Nullable State state, PageRequest page);
}
