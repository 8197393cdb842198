package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.Author;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a price that waits: for somebody's approval, for its time, or first for the one and then for the other.
 *
 * <p>It is a value; each transition answers the proposal as it is afterwards. A change that moves the price by more than
 * {@linkplain PricePreview#needsApproval half} waits for approval by somebody other than who proposed it,
 * that is, with another key. Whether it does is asked again
 * when its time has come, since the price that it replaces may have moved meanwhile. Who approved it approved the new price, whatever the
 * present one is by then.
 *
 * {@snippet :
 * PriceProposal cut = PriceProposal.propose(id, setting, null, true, now); // waits for approval
 * PriceProposal approved = cut.approve(bert, "agreed", later); // is due at once
 * PriceProposal done = approved.apply(later);
 * }
 *
 * @param setting what the price is to become, who proposed it and why
 * @param effectiveAt when it is to take effect; none for as soon as possible
 * @param decision how it was approved, rejected or cancelled; none if nobody had to decide, or has yet
 * @param appliedAt when it took effect; none if it has not
 * @param version counts its changes from 1
 */
public record PriceProposal(
        PriceProposalId id,
        PriceSetting setting,
        Instant proposedAt,
        @Nullable Instant effectiveAt,
        State state,
        @Nullable Decision decision,
        @Nullable Instant appliedAt,
        long version) {

    /** Proposes a change, which then waits for approval if it needs that, or else for its time. */
    public static PriceProposal propose(
            PriceProposalId id,
            PriceSetting setting,
            @Nullable Instant effectiveAt,
            boolean needsApproval,
            Instant at) {
        State state = needsApproval ? State.WAITING_FOR_APPROVAL : State.SCHEDULED;
        return new PriceProposal(id, setting, at, effectiveAt, state, null, null, 1);
    }

    /**
     * Approves it.
     *
     * @param note for people; may be empty
     * @throws PricingRefusal.PriceProposalDecided if it does not wait for approval
     * @throws PricingRefusal.OwnProposal if whoever approves it has proposed it
     */
    public PriceProposal approve(Author by, String note, Instant at) {
        demand(state == State.WAITING_FOR_APPROVAL);
        if (by.isSameAs(setting.by())) {
            throw new PricingRefusal.OwnProposal(by.name());
        }
        return become(State.SCHEDULED, new Decision(by, note, at), null);
    }

    /**
     * Rejects it.
     *
     * @param note for people; may be empty
     * @throws PricingRefusal.PriceProposalDecided if it does not wait for approval
     */
    public PriceProposal reject(Author by, String note, Instant at) {
        demand(state == State.WAITING_FOR_APPROVAL);
        return become(State.REJECTED, new Decision(by, note, at), null);
    }

    /**
     * Takes it back before it has taken effect.
     *
     * @param note for people; may be empty
     * @throws PricingRefusal.PriceProposalDecided if it has taken effect or was decided against
     */
    public PriceProposal cancel(Author by, String note, Instant at) {
        demand(state.isOpen());
        return become(State.CANCELLED, new Decision(by, note, at), null);
    }

    /**
     * Has it wait for approval after all: the price that it replaces has moved since it was proposed.
     *
     * @throws PricingRefusal.PriceProposalDecided if it does not wait for its time
     */
    public PriceProposal askForApproval() {
        demand(state == State.SCHEDULED);
        return become(State.WAITING_FOR_APPROVAL, null, null);
    }

    /**
     * Notes that it has taken effect.
     *
     * @throws PricingRefusal.PriceProposalDecided if it does not wait for its time
     */
    public PriceProposal apply(Instant at) {
        demand(state == State.SCHEDULED);
        return become(State.APPLIED, decision, at);
    }

    /** Whether it waits for nothing but its time, and that has come. */
    public boolean isDue(Instant at) {
        return state == State.SCHEDULED && (effectiveAt == null || !effectiveAt.isAfter(at));
    }

    /** Whether somebody approved it. */
    public boolean isApproved() {
        return decision != null && state != State.REJECTED && state != State.CANCELLED;
    }

    /** Whether another one would do the same at the same time. */
    public boolean isLike(PriceSetting other, @Nullable Instant when) {
        return setting.variant().equals(other.variant())
                && setting.minQuantity() == other.minQuantity()
                && setting.price().equals(other.price())
                && Optional.ofNullable(effectiveAt).equals(Optional.ofNullable(when));
    }

    private PriceProposal become(State next, @Nullable Decision how, @Nullable Instant applied) {
        return new PriceProposal(id, setting, proposedAt, effectiveAt, next, how, applied, version + 1);
    }

    private void demand(boolean allowed) {
        if (!allowed) {
            throw new PricingRefusal.PriceProposalDecided(id.toString(), state.code());
        }
    }

    /**
     * How somebody decided.
     *
     * @param by who
     * @param note for people; may be empty
     */
    public record Decision(Author by, String note, Instant at) {}

    /** What a proposal waits for, or what became of it. */
    public enum State {
        /** It waits for somebody else's approval. */
        WAITING_FOR_APPROVAL,
        /** It waits for its time. */
        SCHEDULED,
        /** The price is what was proposed, or was. */
        APPLIED,
        /** Somebody decided against it. */
        REJECTED,
        /** It was taken back. */
        CANCELLED;

        /** Its stable name, in lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it may still take effect. */
        public boolean isOpen() {
            return this == WAITING_FOR_APPROVAL || this == SCHEDULED;
        }
    }
}
