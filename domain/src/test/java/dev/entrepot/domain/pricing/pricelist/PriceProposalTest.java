package dev.entrepot.domain.pricing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceProposal.State;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceProposalTest {

    private static final Instant NOW = Fresh.NOW;
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Author ANNA = new Author("anna", Fresh.uuid());
    private static final PriceSetting CUT = PriceSetting.base(
            new VariantId(Fresh.uuid()), Price.base(Money.of("4.00", Currency.getInstance("EUR"))), ANNA, "clearance");

    private static PriceProposal proposed(boolean needsApproval) {
        return PriceProposal.propose(new PriceProposalId(Fresh.uuid()), CUT, LATER, needsApproval, NOW);
    }

    @Test
    void waitsForApprovalThenForItsTime() {
        PriceProposal waiting = proposed(true);
        assertThat(waiting.state()).isEqualTo(State.WAITING_FOR_APPROVAL);
        assertThat(waiting.isDue(LATER)).isFalse();
        assertThat(waiting.isApproved()).isFalse();

        PriceProposal approved = waiting.approve(Author.named("bert"), "agreed", NOW);
        assertThat(approved.isApproved()).isTrue();
        assertThat(approved.decision()).isEqualTo(new PriceProposal.Decision(Author.named("bert"), "agreed", NOW));
        assertThat(approved.isDue(LATER.minusNanos(1))).isFalse();
        assertThat(approved.isDue(LATER)).isTrue();

        PriceProposal applied = approved.apply(LATER);
        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(applied.appliedAt()).isEqualTo(LATER);
        assertThat(applied.decision()).isEqualTo(approved.decision());
        assertThat(applied.version()).isEqualTo(3);
        assertThat(applied.isDue(LATER)).isFalse();
    }

    @Test
    void withoutATimeIsDueAtOnce() {
        PriceProposal waiting = PriceProposal.propose(new PriceProposalId(Fresh.uuid()), CUT, null, true, NOW);

        assertThat(waiting.approve(Author.named("bert"), "", NOW).isDue(NOW)).isTrue();
    }

    @Test
    void isNotApprovedByWhoeverProposedIt() {
        assertThatExceptionOfType(PricingRefusal.OwnProposal.class)
                .isThrownBy(() -> proposed(true).approve(new Author("renamed", ANNA.key()), "", NOW))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("own_price_change"));
    }

    @Test
    void isDecidedOnce() {
        PriceProposal rejected = proposed(true).reject(Author.named("bert"), "too low", NOW);
        PriceProposal cancelled = proposed(false).cancel(Author.named("anna"), "", NOW);

        assertThat(rejected.isApproved()).isFalse();
        assertThat(cancelled.isApproved()).isFalse();
        for (PriceProposal done : List.of(rejected, cancelled, proposed(false).apply(LATER))) {
            assertThat(done.state().isOpen()).isFalse();
            assertThatExceptionOfType(PricingRefusal.PriceProposalDecided.class)
                    .isThrownBy(() -> done.approve(Author.named("bert"), "", NOW));
            assertThatExceptionOfType(PricingRefusal.PriceProposalDecided.class)
                    .isThrownBy(() -> done.reject(Author.named("bert"), "", NOW));
            assertThatExceptionOfType(PricingRefusal.PriceProposalDecided.class)
                    .isThrownBy(() -> done.cancel(Author.named("bert"), "", NOW));
            assertThatExceptionOfType(PricingRefusal.PriceProposalDecided.class).isThrownBy(() -> done.apply(NOW));
            assertThatExceptionOfType(PricingRefusal.PriceProposalDecided.class).isThrownBy(done::askForApproval);
        }
    }

    @Test
    void needsNoApprovalUntilItIsAsked() {
        PriceProposal scheduled = proposed(false);
        assertThatExceptionOfType(PricingRefusal.PriceProposalDecided.class)
                .isThrownBy(() -> scheduled.approve(Author.named("bert"), "", NOW))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("state", "scheduled"));

        PriceProposal waiting = scheduled.askForApproval();

        assertThat(waiting.state()).isEqualTo(State.WAITING_FOR_APPROVAL);
        assertThatExceptionOfType(PricingRefusal.PriceProposalDecided.class).isThrownBy(() -> waiting.apply(LATER));
        assertThat(waiting.approve(Author.named("bert"), "", NOW).isDue(LATER)).isTrue();
    }

    @Test
    void isLikeAnotherThatDoesTheSameAtTheSameTime() {
        PriceProposal proposal = proposed(false);
        PriceSetting byAnother = PriceSetting.base(CUT.variant(), CUT.price(), Author.named("bert"), "because");

        assertThat(proposal.isLike(byAnother, LATER)).isTrue();
        assertThat(proposal.isLike(byAnother, NOW)).isFalse();
        assertThat(proposal.isLike(byAnother, null)).isFalse();
        assertThat(proposal.isLike(new PriceSetting(CUT.variant(), 2, CUT.price(), Author.named(""), ""), LATER))
                .isFalse();
        assertThat(proposal.isLike(
                        PriceSetting.base(new VariantId(Fresh.uuid()), CUT.price(), Author.named("anna"), ""), LATER))
                .isFalse();
    }
}
