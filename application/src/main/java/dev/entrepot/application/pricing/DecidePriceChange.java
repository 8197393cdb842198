package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Approves, rejects or cancels a proposed change of a price. What is approved and due takes effect at once. */
public final class DecidePriceChange {

    private final Once once;
    private final PriceProposals proposals;
    private final PriceLists priceLists;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public DecidePriceChange(Once once, PriceProposals proposals, PriceLists priceLists, Clock clock) {
        this.once = once;
        this.proposals = proposals;
        this.priceLists = priceLists;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @throws PricingRefusal.PriceProposalNotFound if there is no such proposal
     * @throws PricingRefusal.PriceProposalDecided if it is decided already, or needs no approval
     * @throws PricingRefusal.OwnProposal if whoever approves it has proposed it
     * @throws StaleVersion if the expected version is not the present one
     */
    public Answer<Decided> handle(Command command) {
        return once.write(command.key(), Decided.class, () -> {
            Instant now = clock.instant();
            PriceProposal proposal = proposals
                    .find(command.id())
                    .orElseThrow(() -> new PricingRefusal.PriceProposalNotFound(
                            command.id().toString()));
            Long expected = command.expectedVersion();
            if (expected != null && expected != proposal.version()) {
                throw new StaleVersion(expected, proposal.version());
            }
            PriceProposal decided = switch (command.verdict()) {
                case APPROVE -> proposal.approve(command.by(), command.note(), now);
                case REJECT -> proposal.reject(command.by(), command.note(), now);
                case CANCEL -> proposal.cancel(command.by(), command.note(), now);
            };
            boolean due = decided.isDue(now);
            if (due) {
                // Before any row is locked: writers of prices stand in line.
                priceLists.set(List.of(decided.setting()), now);
            }
            proposals.update(List.of(decided));
            if (due) {
                proposals.update(List.of(decided.apply(now)));
            }
            return new Decided(decided.id());
        });
    }

    /** How it is decided. */
    public enum Verdict {
        /** It is to take effect. */
        APPROVE,
        /** It is not, somebody else says. */
        REJECT,
        /** It is not, after all. */
        CANCEL
    }

    /**
     * What to decide, and how.
     *
     * @param expectedVersion the version that the caller has seen; none if that does not matter
     * @param by who decides
     * @param note for people; may be empty
     */
    public record Command(
            @Nullable IdempotencyKey key,
            PriceProposalId id,
            @Nullable Long expectedVersion,
            Verdict verdict,
            Author by,
            String note) {}

    /** What was decided. */
    public record Decided(PriceProposalId id) {}
}
