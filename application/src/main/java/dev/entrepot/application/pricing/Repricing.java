package dev.entrepot.application.pricing;

import dev.entrepot.application.pricing.PriceOutcome.Result;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PricePreview;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How prices are changed, whoever wants it: what may take effect at once does, the rest is kept as proposals.
 *
 * <p>What may is decided by what prices are, and nobody else moves them between that and the write.
 */
public final class Repricing {

    private final PriceLists priceLists;
    private final PriceProposals proposals;
    private final IdSource ids;

    /** Makes it of the ports that it needs. */
    public Repricing(PriceLists priceLists, PriceProposals proposals, IdSource ids) {
        this.priceLists = priceLists;
        this.proposals = proposals;
        this.ids = ids;
    }

    /**
     * What would become of some changes, in their order. Nothing is written. Belongs to a running transaction.
     *
     * @param effectiveAt when they are to take effect; none, or a time that has come, for at once
     */
    public List<PriceOutcome> plan(Collection<PriceSetting> settings, @Nullable Instant effectiveAt, Instant now) {
        boolean later = isLater(effectiveAt, now);
        return priceLists.preview(settings, now).stream()
                .map(preview -> new PriceOutcome(preview.change(), result(preview, later), null))
                .toList();
    }

    private static Result result(PricePreview preview, boolean later) {
        if (preview.needsApproval()) {
            return Result.WAITING_FOR_APPROVAL;
        }
        if (later) {
            return Result.SCHEDULED;
        }
        return preview.change().changesNothing() ? Result.UNCHANGED : Result.APPLIED;
    }

    /**
     * Makes some changes, in a number of statements that does not grow with them. Belongs to a running transaction.
     *
     * @param effectiveAt when they are to take effect; none, or a time that has come, for at once
     * @return what became of the changes, in their order
     */
    public List<PriceOutcome> carryOut(Collection<PriceSetting> settings, @Nullable Instant effectiveAt, Instant now) {
        if (settings.isEmpty()) {
            return List.of();
        }
        List<PriceOutcome> plan = plan(settings, effectiveAt, now);
        List<PriceSetting> applied = plan.stream()
                .filter(outcome -> outcome.result() == Result.APPLIED)
                .map(Repricing::setting)
                .toList();
        if (!applied.isEmpty()) {
            priceLists.set(applied, now);
        }
        List<PriceOutcome> waiting =
                plan.stream().filter(outcome -> isKept(outcome.result())).toList();
        return waiting.isEmpty() ? plan : keep(plan, waiting, isLater(effectiveAt, now) ? effectiveAt : null, now);
    }

    private List<PriceOutcome> keep(
            Collection<PriceOutcome> plan, List<PriceOutcome> waiting, @Nullable Instant effectiveAt, Instant now) {
        List<PriceProposal> open = proposals.open(waiting.stream()
                .map(outcome -> outcome.change().variant())
                .distinct()
                .toList());
        List<PriceProposal> added = new ArrayList<>();
        List<PriceOutcome> outcomes = new ArrayList<>();
        for (PriceOutcome outcome : plan) {
            if (!isKept(outcome.result())) {
                outcomes.add(outcome);
                continue;
            }
            PriceSetting setting = setting(outcome);
            Optional<PriceProposal> like = open.stream()
                    .filter(proposal -> proposal.isLike(setting, effectiveAt))
                    .findFirst();
            PriceProposal kept = like.orElseGet(() -> PriceProposal.propose(
                    new PriceProposalId(ids.next()),
                    setting,
                    effectiveAt,
                    outcome.result() == Result.WAITING_FOR_APPROVAL,
                    now));
            if (like.isEmpty()) {
                added.add(kept);
            }
            outcomes.add(new PriceOutcome(outcome.change(), result(kept), kept.id()));
        }
        if (!added.isEmpty()) {
            proposals.add(added);
        }
        return outcomes;
    }

    private static Result result(PriceProposal proposal) {
        return proposal.state() == PriceProposal.State.SCHEDULED ? Result.SCHEDULED : Result.WAITING_FOR_APPROVAL;
    }

    private static boolean isKept(Result result) {
        return result == Result.SCHEDULED || result == Result.WAITING_FOR_APPROVAL;
    }

    private static boolean isLater(@Nullable Instant effectiveAt, Instant now) {
        return effectiveAt != null && effectiveAt.isAfter(now);
    }

    private static PriceSetting setting(PriceOutcome outcome) {
        PriceChange change = outcome.change();
        return new PriceSetting(
                change.variant(),
                change.minQuantity(),
                Objects.requireNonNull(change.after(), "a price that is set"),
                change.by(),
                change.reason());
    }
}
