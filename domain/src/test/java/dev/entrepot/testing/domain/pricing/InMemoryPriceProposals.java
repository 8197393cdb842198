package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Proposals in memory, with all that {@link PriceProposals} promises. */
public final class InMemoryPriceProposals implements PriceProposals {

    private final InMemoryUnitOfWork work;
    private final InMemoryTable<PriceProposalId, PriceProposal> proposals;

    /** Makes a shop in which nobody proposed anything. */
    public InMemoryPriceProposals(InMemoryUnitOfWork work) {
        this.work = work;
        this.proposals = new InMemoryTable<>(work);
    }

    /** All of them, the first one first. */
    public List<PriceProposal> all() {
        return work.call(() -> proposals.rows().toList());
    }

    @Override
    public Optional<PriceProposal> find(PriceProposalId id) {
        return work.call(() -> proposals.find(id));
    }

    @Override
    public List<PriceProposal> open(Collection<VariantId> variants) {
        return work.call(() -> proposals
                .rows()
                .filter(proposal -> proposal.state().isOpen())
                .filter(proposal -> variants.contains(proposal.setting().variant()))
                .toList());
    }

    @Override
    public List<PriceProposal> openOn(String list) {
        return work.call(() -> proposals
                .rows()
                .filter(proposal -> proposal.state().isOpen())
                .filter(proposal -> proposal.setting().price().list().equals(list))
                .toList());
    }

    @Override
    public List<PriceProposal> due(Instant at, int limit) {
        return work.call(() -> proposals
                .rows()
                .filter(proposal -> proposal.effectiveAt() != null && proposal.isDue(at))
                .sorted(Comparator.comparing(InMemoryPriceProposals::time))
                .limit(limit)
                .toList());
    }

    private static Instant time(PriceProposal proposal) {
        return Objects.requireNonNull(proposal.effectiveAt());
    }

    @Override
    public void add(Collection<PriceProposal> added) {
        work.call(() -> {
            for (PriceProposal proposal : added) {
                if (proposals.has(proposal.id())) {
                    throw new IllegalArgumentException(proposal.id() + " was added before");
                }
                if (open(List.of(proposal.setting().variant())).stream()
                        .anyMatch(other -> other.isLike(proposal.setting(), proposal.effectiveAt()))) {
                    throw new ConcurrentChange("a proposed price");
                }
                proposals.put(proposal.id(), proposal);
            }
            return true;
        });
    }

    @Override
    public void update(Collection<PriceProposal> changed) {
        work.call(() -> {
            for (PriceProposal proposal : changed) {
                long present = proposals
                        .find(proposal.id())
                        .map(PriceProposal::version)
                        .orElse(0L);
                if (present != proposal.version() - 1) {
                    throw new ConcurrentChange("a proposed price");
                }
                proposals.put(proposal.id(), proposal);
            }
            return true;
        });
    }
}
